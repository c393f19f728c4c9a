// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ExerciseFiles.h"
#include "core/learner/practice/PracticeEvents.h"

#include <QObject>

#include <functional>
#include <string>

namespace secondstack::gui {

class Session;

/// Puts other files in the place of the learner's: the starter, or those of an earlier run. What was there is in the
/// journal before anything is replaced, and comes back with one step.
class FileReplacer final : public QObject
{
    Q_OBJECT

public:
    FileReplacer(Session& session, std::string activity, ExerciseFiles& files);

    void reset();
    void replay(const practice::ProjectFiles& files, const QString& when);

signals:
    /// `takeBack` puts the files from before in their place again.
    void replaced(const QString& message, const std::function<void()>& takeBack);
    void takenBack();
    void failed(const secondstack::Error& error);

private:
    using Change = std::function<void(ExerciseFiles::Then<practice::ProjectFiles>)>;

    void replace(learner::PutAsideFor reason, const QString& message, const Change& change);
    void takeBack(const practice::ProjectFiles& files);

    Session& m_session;
    std::string m_activity;
    ExerciseFiles& m_files;
};

} // namespace secondstack::gui
