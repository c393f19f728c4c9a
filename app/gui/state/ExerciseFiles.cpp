// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ExerciseFiles.h"

#include "app/gui/state/Background.h"
#include "app/gui/state/Strings.h"

#include <chrono>
#include <utility>

namespace secondstack::gui {

using practice::ProjectFiles;
using practice::Workspace;
using namespace std::chrono_literals;

namespace {

constexpr auto kSaveAfter = 300ms;
constexpr auto kLookAfter = 100ms; // an editor that saves changes a folder several times

} // namespace

ExerciseFiles::ExerciseFiles(const std::filesystem::path& folder, curriculum::FileTree starter, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_workspace(std::make_shared<Workspace>(folder, std::move(starter)))
{
    m_pool.setMaxThreadCount(1);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveAfter);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kLookAfter);
    connect(&m_saveSoon, &QTimer::timeout, this, &ExerciseFiles::saveNow);
    connect(&m_lookSoon, &QTimer::timeout, this, &ExerciseFiles::lookOutside);
    const auto look = [this] { m_lookSoon.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
}

ExerciseFiles::~ExerciseFiles()
{
    saveNow();
    m_pool.waitForDone();
}

template<typename T>
void ExerciseFiles::doInOrder(std::function<Result<T>(Workspace&)> work, Then<T> then)
{
    inBackground(
        *this, [work = std::move(work), workspace = m_workspace] { return work(*workspace); }, std::move(then), m_pool);
}

void ExerciseFiles::open(Then<Opened> then)
{
    doInOrder<Opened>([](Workspace& workspace) { return workspace.open(); },
                      [this, then = std::move(then)](const Result<Opened>& opened) {
                          if (opened) {
                              m_known = opened->files;
                              watch();
                          }
                          then(opened);
                      });
}

void ExerciseFiles::save(const std::string& path, const std::string& text)
{
    m_unsaved[path] = text;
    m_saveSoon.start();
    emit savedChanged();
}

void ExerciseFiles::saveNow()
{
    m_saveSoon.stop();
    for (const auto& [path, text] : m_unsaved) {
        if (const auto sent = m_onItsWay.find(path); sent != m_onItsWay.end() && sent->second == text)
            continue;
        m_onItsWay[path] = text;
        change([path = path, text = text](Workspace& workspace) { return workspace.write(path, text); },
               [this, path = path, text = text](const Result<void>& written) { finishWriting(path, text, written); });
    }
}

// Something newer may have been typed meanwhile, or be on its way already.
void ExerciseFiles::finishWriting(const std::string& path, const std::string& text, const Result<void>& written)
{
    const auto drop = [&](ProjectFiles& files) {
        if (const auto found = files.find(path); found != files.end() && found->second == text)
            files.erase(found);
    };
    drop(m_onItsWay);
    if (!written)
        return;
    drop(m_unsaved);
    m_known[path] = text;
}

void ExerciseFiles::remove(const std::string& path)
{
    m_unsaved.erase(path);
    m_onItsWay.erase(path);
    change([path](Workspace& workspace) { return workspace.remove(path); },
           [this, path](const Result<void>& removed) {
               if (removed)
                   m_known.erase(path);
           });
}

void ExerciseFiles::rename(const std::string& path, const std::string& newPath, const std::string& text,
                           Then<void> then)
{
    m_unsaved.erase(path);
    m_onItsWay.erase(path);
    change(
        [=](Workspace& workspace) -> Result<void> {
            if (auto written = workspace.write(newPath, text); !written)
                return written;
            return workspace.remove(path);
        },
        [=, this](const Result<void>& renamed) {
            if (renamed) {
                m_known.erase(path);
                m_known[newPath] = text;
            }
            then(renamed);
        });
}

void ExerciseFiles::change(std::function<Result<void>(Workspace&)> work, Then<void> then)
{
    ++m_writing;
    doInOrder<void>(std::move(work), [this, then = std::move(then)](const Result<void>& done) {
        --m_writing;
        then(done);
        watch(); // a file that was replaced is another file
        m_lookSoon.start();
        emit savedChanged();
        if (!done)
            emit failed(done.error());
    });
}

void ExerciseFiles::read(Then<ProjectFiles> then)
{
    saveNow();
    doInOrder<ProjectFiles>([](Workspace& workspace) { return workspace.read(); },
                            [this, then = std::move(then)](Result<ProjectFiles> files) {
                                if (files) {
                                    for (const auto& [path, text] : m_unsaved)
                                        (*files)[path] = text;
                                }
                                then(files);
                            });
}

void ExerciseFiles::replace(const ProjectFiles& files, Then<ProjectFiles> then)
{
    swap([files](Workspace& workspace) { return workspace.replace(files); }, std::move(then));
}

void ExerciseFiles::reset(Then<ProjectFiles> then)
{
    swap([](Workspace& workspace) { return workspace.reset(); }, std::move(then));
}

void ExerciseFiles::swap(std::function<Result<void>(Workspace&)> work, Then<ProjectFiles> then)
{
    saveNow();
    doInOrder<ProjectFiles>(
        [work = std::move(work)](Workspace& workspace) -> Result<ProjectFiles> {
            if (auto done = work(workspace); !done)
                return fail(done.error());
            return workspace.read();
        },
        [this, then = std::move(then)](const Result<ProjectFiles>& files) {
            if (files) {
                m_unsaved.clear(); // typed into what is no more
                m_onItsWay.clear();
                m_known = *files;
                watch();
                emit replaced(*files);
            }
            then(files);
        });
}

void ExerciseFiles::watch()
{
    QStringList paths{toQString(m_folder.string())};
    for (const auto& [path, text] : m_known) {
        std::filesystem::path file = m_folder / path;
        paths << toQString(file.string());
        while ((file = file.parent_path()) != m_folder)
            paths << toQString(file.string());
    }
    paths.removeDuplicates();
    m_watcher.addPaths(paths); // those that are watched already stay so
}

void ExerciseFiles::lookOutside()
{
    if (!isSaved()) { // our own writing comes first; what could not be written stays above what is on the disk
        if (isSaving())
            m_lookSoon.start();
        return;
    }
    doInOrder<ProjectFiles>([](Workspace& workspace) { return workspace.read(); },
                            [this](const Result<ProjectFiles>& files) {
                                if (!isSaved())
                                    return lookOutside();
                                const bool isChanged = files && *files != m_known;
                                if (isChanged)
                                    m_known = *files;
                                watch();
                                if (!isChanged)
                                    return;
                                emit replaced(*files);
                                emit changedOutside();
                            });
}

} // namespace secondstack::gui
