// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/workspace/Workspace.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace secondstack::gui {

/// The learner's files of one exercise. The disk is read and written on a thread of its own, in order; what is typed is
/// written after a moment, and what another program writes is noticed.
class ExerciseFiles final : public QObject
{
    Q_OBJECT

public:
    using Opened = practice::Workspace::Opened;
    template<typename T>
    using Then = std::function<void(const Result<T>&)>;

    ExerciseFiles(const std::filesystem::path& folder, curriculum::FileTree starter, QObject* parent = nullptr);
    /// Writes what is not written yet, and waits for it.
    ~ExerciseFiles() override;

    /// Errors of this and the following: those of practice::Workspace.
    void open(Then<Opened> then);

    /// What is typed: written soon. failed() when it cannot be; it stays unsaved then, and saveNow() tries again.
    void save(const std::string& path, const std::string& text);
    /// Writes at once what save() was given.
    void saveNow();
    void remove(const std::string& path);
    /// `text` is what the file holds. When it fails, the old file is there as it was.
    void rename(const std::string& path, const std::string& newPath, const std::string& text, Then<void> then);

    /// All files, with what save() was given, written or not.
    void read(Then<practice::ProjectFiles> then);

    /// Makes the project just these files, or the starter; replaced() tells of it, too.
    void replace(const practice::ProjectFiles& files, Then<practice::ProjectFiles> then);
    void reset(Then<practice::ProjectFiles> then);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] bool isSaved() const { return m_unsaved.empty() && m_writing == 0; }
    /// Or will, in a moment; what could not be written waits for saveNow().
    [[nodiscard]] bool isSaving() const { return m_writing > 0 || m_saveSoon.isActive(); }

signals:
    void savedChanged();
    void failed(const secondstack::Error& error);
    /// The files are not what was saved here: by another program, a reset or an earlier run. All, as they are now.
    void replaced(const secondstack::practice::ProjectFiles& files);
    /// After replaced(), when it was another program.
    void changedOutside();

private:
    template<typename T>
    void doInOrder(std::function<Result<T>(practice::Workspace&)> work, Then<T> then);
    void change(std::function<Result<void>(practice::Workspace&)> work, Then<void> then);
    void finishWriting(const std::string& path, const std::string& text, const Result<void>& written);
    void swap(std::function<Result<void>(practice::Workspace&)> work, Then<practice::ProjectFiles> then);
    void watch();
    void lookOutside();

    std::filesystem::path m_folder;
    std::shared_ptr<practice::Workspace> m_workspace; ///< used on the pool's thread only
    practice::ProjectFiles m_known;                   ///< as we read or wrote them last
    practice::ProjectFiles m_unsaved;                 ///< until it is written
    practice::ProjectFiles m_onItsWay;                ///< of these, what is being written
    int m_writing = 0;
    QTimer m_saveSoon;
    QTimer m_lookSoon;
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool;
};

} // namespace secondstack::gui
