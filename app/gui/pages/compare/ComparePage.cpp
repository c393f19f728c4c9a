// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/ComparePage.h"

#include "app/gui/pages/compare/CompareTabs.h"
#include "app/gui/pages/compare/RowsTab.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

ComparePage::ComparePage(Session& session, SampleRunner* runner, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_runner(runner)
    , m_page(new ScrollPage)
    , m_group(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setTitle(tr("Node.js and FastAPI, side by side"));
}

CompareContext ComparePage::context()
{
    return {m_session, *this, m_runner};
}

QList<ComparePage::Tab> ComparePage::tabs()
{
    const auto text = [](const char* latin) { return QString::fromLatin1(latin); };
    return {
        {text("rows"), tr("At a glance"), [this] { return new RowsTab(*m_comparison, context()); }},
        {text("points"), tr("Seven points in depth"), [this] { return buildPointsTab(*m_comparison, context()); }},
        {text("carry-over"), tr("What carries over"),
         [this] { return buildSkillsTab(m_comparison->carryOver, tr("Where it stops being the same"), context()); }},
        {text("new"), tr("What is new"),
         [this] {
             return buildSkillsTab(m_comparison->newSkills, tr("How far the picture from Node.js goes"), context());
         }},
        {text("myths"), tr("Myths"), [this] { return buildMythsTab(*m_comparison, context()); }},
        {text("faq"), tr("Questions"), [this] { return buildFaqTab(*m_comparison); }},
        {text("career"), tr("Career"), [this] { return buildCareerTab(*m_comparison); }}};
}

void ComparePage::buildTabs()
{
    auto* chips = new QWidget;
    auto* row = new FlowLayout(chips);
    for (const Tab& tab : tabs()) {
        QPushButton* chip = makeButton(tab.title, ButtonKind::Choice);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("tab-%1-Button").arg(tab.id));
        chip->setProperty("tab", tab.id);
        m_group->addButton(chip);
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, id = tab.id] { emit placeRequested({kComparePage, id}); });
    }
    m_page->body()->addWidget(chips);
}

void ComparePage::open(const QString& argument)
{
    m_tab = argument;
    markDirty();
}

void ComparePage::activated()
{
    if (QAbstractButton* chip = m_group->checkedButton())
        chip->setFocus(Qt::OtherFocusReason);
}

void ComparePage::refresh()
{
    const auto comparison = m_session.course().comparison();
    if (!comparison)
        return showFailure(comparison.error());
    if (m_comparison == nullptr) {
        m_page->clearBody();
        m_comparison = *comparison;
        m_page->setEyebrow(tr("%1 rows · every row can be checked or learned").arg(m_comparison->rows.size()));
        buildTabs();
    }
    showTab(m_tab);
}

void ComparePage::showTab(const QString& wanted)
{
    const QList<Tab> all = tabs();
    const auto found = std::ranges::find(all, wanted, &Tab::id);
    const Tab& tab = found == all.end() ? all.front() : *found;
    for (QAbstractButton* chip : m_group->buttons())
        chip->setChecked(chip->property("tab").toString() == tab.id);
    if (m_content != nullptr)
        m_content->hide();
    QWidget*& content = m_built[tab.id];
    if (content == nullptr) {
        content = tab.make();
        m_page->body()->addWidget(content);
    }
    m_content = content;
    m_content->show();
    m_page->scrollToTop();
}

void ComparePage::showFailure(const Error& error)
{
    m_page->clearBody();
    auto* state = new EmptyState(QStringLiteral("warning"), tr("The comparison cannot be read"), explanationFor(error));
    QPushButton* retry = state->addStep(tr("Try again"));
    retry->setObjectName(QStringLiteral("retryButton"));
    connect(retry, &QPushButton::clicked, this, &Page::markDirty);
    m_page->body()->addWidget(state);
}

} // namespace secondstack::gui
