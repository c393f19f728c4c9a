// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/FileNameBar.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"
#include "core/curriculum/Names.h"
#include "core/practice/workspace/Workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace secondstack::gui {
namespace {

constexpr int kLongestPath = 80;

} // namespace

QString fileNameProblem(const QString& path, const QStringList& taken)
{
    if (path.isEmpty())
        return FileNameBar::tr("Type a name.");
    if (path.size() > kLongestPath)
        return FileNameBar::tr("The name is too long: %1 characters are possible.").arg(kLongestPath);
    const QStringList parts = path.split(u'/');
    if (std::ranges::any_of(parts, [](const QString& part) { return part.startsWith(u'.'); }))
        return FileNameBar::tr("No part of the name may begin with a dot.");
    if (curriculum::badName(path.toStdString()).has_value() || !practice::isProjectPath(path.toStdString()))
        return FileNameBar::tr(
            "Use letters, digits, “_”, “-” and “.”, with “/” after each of five folders at most: this name does not "
            "work on every computer.");
    if (taken.contains(path, Qt::CaseInsensitive))
        return FileNameBar::tr("There is a file with this name.");
    return {};
}

FileNameBar::FileNameBar(QWidget* parent)
    : QWidget(parent)
    , m_label(makeLine({}, TextRole::Small))
    , m_name(new QLineEdit)
    , m_problem(makeLabel({}, TextRole::Small))
{
    m_name->setProperty("code", true);
    setTextTone(*m_problem, Tone::Bad);
    QPushButton* take = makeButton(tr("OK"), ButtonKind::Quiet);
    QPushButton* close = makeButton(tr("Cancel"), ButtonKind::Quiet);
    auto* row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_name, 1);
    row->addWidget(take);
    row->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 6);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(take, &QPushButton::clicked, this, &FileNameBar::take);
    connect(close, &QPushButton::clicked, this, &FileNameBar::closed);
    connect(m_name, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    hide();
}

void FileNameBar::open(const QString& path, const QStringList& taken)
{
    m_oldPath = path;
    m_taken = taken;
    m_taken.removeAll(path);
    m_label->setText(path.isEmpty() ? tr("New file") : tr("New name"));
    m_name->setAccessibleName(m_label->text());
    m_name->setText(path);
    m_problem->hide();
    show();
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void FileNameBar::take()
{
    const QString path = m_name->text();
    if (path == m_oldPath && !path.isEmpty())
        return emit closed();
    const QString problem = fileNameProblem(path, m_taken);
    if (problem.isEmpty())
        return emit chosen(m_oldPath, path);
    m_problem->setText(problem);
    m_problem->show();
    announce(*m_problem, problem);
}

void FileNameBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (isEnter(*event) && !isCommandKey(*event))
        take();
    else
        QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
