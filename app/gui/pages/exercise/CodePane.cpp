// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/CodePane.h"

#include "app/gui/pages/exercise/ResultsPane.h"
#include "app/gui/state/ExerciseFiles.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/EditorTabs.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "core/base/Text.h"

#include <QHash>
#include <QLabel>
#include <QPointer>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace secondstack::gui {

using practice::ProjectFiles;

namespace {

// Of the height, whatever it is.
constexpr int kEditorShare = 6000;
constexpr int kResultsShare = 4000;

using ProblemsByFile = QHash<QString, QList<CodeProblem>>;

// Where the learner's own code was when it went wrong: the last frame.
void addProblem(ProblemsByFile& problems, const practice::CheckResult& check)
{
    static const QRegularExpression frame(QStringLiteral("File \"([^\"]+)\", line (\\d+)"));
    QString file;
    int line = 0;
    for (auto match = frame.globalMatch(toQString(check.traceback)); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        file = found.captured(1);
        line = found.captured(2).toInt();
    }
    if (!check.passed && line > 0)
        problems[file].push_back({line, toQString(check.message), ProblemKind::Error});
}

} // namespace

CodePane::CodePane(QWidget* parent)
    : QFrame(parent)
    , m_tabs(new EditorTabs)
    , m_results(new ResultsPane)
    , m_saved(makeLine({}, TextRole::SmallStrong))
{
    setAccessibleName(tr("Code"));
    setFocusProxy(m_tabs);
    m_tabs->setTrailing(m_saved);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_results);
    splitter->setSizes({kEditorShare, kResultsShare});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(splitter);
    connect(m_tabs, &EditorTabs::edited, this, &CodePane::save);
    connect(m_tabs, &EditorTabs::addRequested, this, [this](const QString& path) { add(path, {}); });
    connect(m_tabs, &EditorTabs::renameRequested, this, &CodePane::rename);
    connect(m_tabs, &EditorTabs::deleteRequested, this, &CodePane::remove);
}

void CodePane::close()
{
    m_files = nullptr;
    m_texts.clear();
    m_tabs->setFiles({});
    m_tabs->setFilesEditable(false);
    showSaved();
}

void CodePane::setFiles(ExerciseFiles& files, const ProjectFiles& texts, const std::vector<std::string>& order)
{
    m_files = &files;
    m_texts = texts;
    QList<EditorFile> shown;
    const auto add = [&](const std::string& path, const std::string& text) {
        shown.push_back({toQString(path), toQString(text), !isUtf8(text)});
    };
    for (const std::string& path : order) {
        if (const auto found = texts.find(path); found != texts.end())
            add(path, found->second);
    }
    for (const auto& [path, text] : texts) {
        if (std::ranges::find(order, path) == order.end())
            add(path, text);
    }
    m_tabs->setFiles(shown);
    m_tabs->setFilesEditable(true);
    connect(&files, &ExerciseFiles::savedChanged, this, &CodePane::showSaved);
    showSaved();
}

void CodePane::update(const ProjectFiles& texts)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    const ProjectFiles before = std::exchange(m_texts, texts);
    for (const auto& [path, text] : texts) {
        const QString name = toQString(path);
        if (const auto known = before.find(path); known == before.end())
            m_tabs->addFile({name, toQString(text), !isUtf8(text)});
        else if (known->second != text)
            m_tabs->replaceText(name, toQString(text));
        m_tabs->setReadOnly(name, !isUtf8(text));
    }
    for (const auto& [path, text] : before) {
        if (!texts.contains(path))
            m_tabs->removeFile(toQString(path));
    }
    showSaved();
    emit edited();
}

void CodePane::save(const QString& path)
{
    if (m_files == nullptr || m_isUpdating)
        return;
    std::string text = m_tabs->text(path).toStdString();
    std::string& known = m_texts[path.toStdString()];
    if (known == text)
        return;
    known = std::move(text);
    m_files->save(path.toStdString(), known);
    emit edited();
}

void CodePane::add(const QString& path, const QString& text)
{
    m_texts[path.toStdString()] = text.toStdString();
    m_tabs->addFile({path, text, false});
    m_tabs->show(path);
    m_files->save(path.toStdString(), text.toStdString());
    emit edited();
}

void CodePane::rename(const QString& path, const QString& newPath)
{
    const std::string text = m_texts[path.toStdString()];
    moveText(path, newPath);
    m_files->rename(path.toStdString(), newPath.toStdString(), text,
                    [self = QPointer(this), files = m_files, path, newPath](const Result<void>& renamed) {
                        if (!renamed && self && self->m_files == files)
                            self->moveText(newPath, path);
                    });
}

void CodePane::moveText(const QString& path, const QString& newPath)
{
    auto moved = m_texts.extract(path.toStdString());
    if (moved.empty())
        return;
    moved.key() = newPath.toStdString();
    m_texts.insert(std::move(moved));
    m_tabs->renameFile(path, newPath);
    emit edited();
}

void CodePane::remove(const QString& path)
{
    const QString text = m_tabs->text(path);
    m_texts.erase(path.toStdString());
    m_tabs->removeFile(path);
    m_files->remove(path.toStdString());
    emit edited();
    emit removed(path, [self = QPointer(this), files = QPointer(m_files), path, text] {
        const bool isTheSame = self && files && self->m_files == files; // and not another exercise by now
        if (isTheSame && !self->m_texts.contains(path.toStdString()))
            self->add(path, text);
    });
}

void CodePane::setPython(const QString& version)
{
    m_python = version;
    showSaved();
}

void CodePane::showSaved()
{
    const bool isSaved = m_files == nullptr || m_files->isSaved();
    if (isSaved)
        m_tabs->markSaved();
    const QString saved = isSaved ? tr("saved") : m_files->isSaving() ? tr("saving…") : tr("not saved");
    m_saved->setText(m_python.isEmpty() ? saved : QStringLiteral("%1 · %2").arg(saved, m_python));
}

void CodePane::clearProblems()
{
    for (const auto& [path, text] : m_texts)
        m_tabs->setProblems(toQString(path), {});
}

void CodePane::showProblems(const practice::Verdict& verdict, const ProjectFiles& graded)
{
    ProblemsByFile problems;
    if (const auto& problem = verdict.problem; problem && problem->line > 0)
        problems[toQString(problem->file)].push_back({problem->line, toQString(problem->message), ProblemKind::Error});
    for (const practice::CheckResult& check : verdict.checks)
        addProblem(problems, check);
    for (auto file = problems.cbegin(); file != problems.cend(); ++file) {
        const auto now = m_texts.find(file.key().toStdString());
        const auto then = graded.find(file.key().toStdString());
        if (now != m_texts.end() && then != graded.end() && now->second == then->second)
            m_tabs->setProblems(file.key(), file.value());
    }
}

void CodePane::showLine(const QString& file, int line)
{
    m_tabs->show(file, line);
}

void CodePane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), tokens.surface, tokens.line, kCardRadius);
}

} // namespace secondstack::gui
