// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/FileReplacer.h"

#include "app/gui/state/Session.h"

#include <QPointer>

namespace secondstack::gui {

using learner::PutAsideFor;
using practice::ProjectFiles;

// Belongs to the files: what is under way ends with them.
FileReplacer::FileReplacer(Session& session, std::string activity, ExerciseFiles& files)
    : QObject(&files)
    , m_session(session)
    , m_activity(std::move(activity))
    , m_files(files)
{
}

void FileReplacer::reset()
{
    replace(PutAsideFor::Reset, tr("The files are as they were at the beginning."),
            [this](auto then) { m_files.reset(std::move(then)); });
}

void FileReplacer::replay(const ProjectFiles& files, const QString& when)
{
    replace(PutAsideFor::Replay, tr("The files are as they were on %1.").arg(when),
            [this, files](auto then) { m_files.replace(files, std::move(then)); });
}

void FileReplacer::replace(PutAsideFor reason, const QString& message, const Change& change)
{
    m_files.read([this, reason, message, change](const Result<ProjectFiles>& before) {
        if (!before) {
            emit failed(before.error());
            return;
        }
        m_session.learner().practice().putAside(
            m_activity, reason, *before,
            [self = QPointer(this), message, change, before = *before](const Result<learner::Recorded>& kept) {
                if (!self)
                    return;
                if (!kept) { // nothing is replaced that is not kept
                    emit self->failed(kept.error());
                    return;
                }
                change([self, message, before](const Result<ProjectFiles>& after) {
                    if (!after) {
                        emit self->failed(after.error());
                        return;
                    }
                    emit self->replaced(message, [self, before] {
                        if (self)
                            self->takeBack(before);
                    });
                });
            });
    });
}

void FileReplacer::takeBack(const ProjectFiles& files)
{
    m_files.replace(files, [this](const Result<ProjectFiles>& after) {
        if (after)
            emit takenBack();
        else
            emit failed(after.error());
    });
}

} // namespace secondstack::gui
