// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"

class QVBoxLayout;

namespace secondstack::gui {

class ScrollPage;

/// Every widget once, on one scrolling page: for looking at, and for the tests that walk over all of them.
class GalleryPage final : public Page
{
    Q_OBJECT

public:
    explicit GalleryPage(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void refresh() override {}

private:
    void buildWords();
    void buildCode();
    void buildEditor();
    void buildQuestions();
    void buildOrder();
    void buildPictures();
    void buildMessages();

    ScrollPage* m_page;
};

} // namespace secondstack::gui
