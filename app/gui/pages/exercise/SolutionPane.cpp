// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/SolutionPane.h"

#include "app/gui/pages/exercise/FileChoice.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/DiffView.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/ProseView.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

constexpr int kProseWidth = 640;

QStringList namesOf(const curriculum::FileTree& files)
{
    QStringList names;
    for (const auto& [path, text] : files)
        names << toQString(path);
    return names;
}

QString textIn(const curriculum::FileTree& files, const QString& path)
{
    const auto found = files.find(path.toStdString());
    return found != files.end() ? toQString(found->second) : QString();
}

QWidget* withChoice(FileChoice* choice, QWidget* below)
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(choice);
    column->addWidget(below, 1);
    return part;
}

QScrollArea* scrolled(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() sets it
    return scroll;
}

} // namespace

SolutionPane::SolutionPane(QWidget* parent)
    : QFrame(parent)
    , m_parts(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_explanation(new ProseView)
    , m_files(new FileChoice)
    , m_diff(new DiffView)
    , m_twins(new FileChoice)
    , m_twin(new CodeView)
{
    setAccessibleName(tr("Solution"));
    m_explanation->setTextWidth(kProseWidth);
    auto* parts = new QHBoxLayout;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid * 2, kGrid * 2, kGrid * 2, kGrid * 2);
    column->setSpacing(kGrid * 2);
    column->addLayout(parts);
    column->addWidget(m_stack, 1);
    addPart(QStringLiteral("whyPart"), tr("Why it looks like this"), scrolled(m_explanation));
    addPart(QStringLiteral("solutionPart"), tr("Yours and the solution"), withChoice(m_files, m_diff));
    addPart(QStringLiteral("twinPart"), tr("The same in Node.js"), withChoice(m_twins, scrolled(m_twin)));
    for (QAbstractButton* button : m_parts->buttons())
        parts->addWidget(button);
    parts->addStretch(1);
    m_parts->button(0)->setChecked(true);
    connect(m_parts, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_files, &FileChoice::changed, this, &SolutionPane::showSolution);
    connect(m_twins, &FileChoice::changed, this, &SolutionPane::showTwin);
}

void SolutionPane::addPart(const QString& name, const QString& text, QWidget* part)
{
    QPushButton* button = makeButton(text, ButtonKind::Choice);
    button->setObjectName(name);
    m_parts->addButton(button, m_stack->addWidget(part));
}

void SolutionPane::setExercise(const curriculum::ExerciseContent& content)
{
    m_content = &content;
    m_explanation->setProse(toQString(content.explanation));
    m_files->setFiles(namesOf(content.solution));
    m_twins->setFiles(namesOf(content.node));
    m_parts->buttons().last()->setVisible(!content.node.empty());
    m_parts->button(0)->click();
    showTwin();
}

void SolutionPane::setOwn(const practice::ProjectFiles& files)
{
    m_own = files;
    showSolution();
}

void SolutionPane::showSolution()
{
    const QString path = m_files->chosen();
    m_diff->setTexts({tr("Yours"), textIn(m_own, path)}, {tr("The solution"), textIn(m_content->solution, path)}, path);
}

void SolutionPane::showTwin()
{
    m_twin->setCode(textIn(m_content->node, m_twins->chosen()), CodeLanguage::JavaScript);
    m_twin->setTitle(tr("Node.js · %1").arg(m_twins->chosen()));
}

void SolutionPane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), tokens.surface, tokens.line, kCardRadius);
}

} // namespace secondstack::gui
