// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/EditorSearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace secondstack::gui {

class EditorArea;

/// Finds and replaces in an editor. Enter and F3 go to the next hit, Shift with them to the one before, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(EditorArea& area, QWidget* parent = nullptr);

    /// Shows the bar with the cursor in it and what is selected, if that is within a line, as what to find.
    void open(bool withReplace);
    void goToHit(bool forward);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeFindRow();
    [[nodiscard]] QWidget* makeReplaceRow();
    [[nodiscard]] SearchTerm term() const;
    void search();
    void showCount(qsizetype current = -1);
    void replace(const QList<TextHit>& hits);
    void replaceOne();
    void replaceAll();

    EditorArea& m_area;
    QLineEdit* m_text;
    QLineEdit* m_replacement;
    QPushButton* m_case;
    QPushButton* m_word;
    QLabel* m_count;
    QWidget* m_replaceRow;
    QList<TextHit> m_hits;
    bool m_isReplacing = false;
};

} // namespace secondstack::gui
