// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/compare/CompareParts.h"
#include "app/gui/shell/Page.h"
#include "core/curriculum/Comparison.h"

#include <QHash>
#include <QList>

#include <functional>

class QButtonGroup;

namespace secondstack::gui {

class ScrollPage;

/// Node.js and FastAPI side by side: the table, the points in depth, what carries over and what is new, myths that can
/// be checked, questions, and an opinion that says so. The argument is the id of a tab.
class ComparePage final : public Page
{
    Q_OBJECT

public:
    /// `runner` must outlive the page; without one, programs are shown and not run.
    explicit ComparePage(Session& session, SampleRunner* runner = nullptr, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Compare"); }
    void open(const QString& argument) override;
    void activated() override;

protected:
    void refresh() override;

private:
    struct Tab
    {
        QString id;
        QString title;
        std::function<QWidget*()> make;
    };

    void buildTabs();
    void showTab(const QString& id);
    void showFailure(const Error& error);
    [[nodiscard]] QList<Tab> tabs();
    [[nodiscard]] CompareContext context();

    Session& m_session;
    SampleRunner* m_runner;
    const curriculum::Comparison* m_comparison = nullptr;
    ScrollPage* m_page;
    QButtonGroup* m_group;
    QWidget* m_content = nullptr;
    QHash<QString, QWidget*> m_built;
    QString m_tab;
};

} // namespace secondstack::gui
