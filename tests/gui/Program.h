// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/App.h"
#include "app/process/Locations.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>

namespace secondstack::tests {

class FakeDialogs final : public gui::Dialogs
{
public:
    void chooseSaveFile(QWidget&, const QString&, const QString&, Chosen) override {}
    void chooseOpenFile(QWidget&, const QString&, const QString&, Chosen then) override
    {
        if (!file.isEmpty()) // or the reader changed their mind
            then(file);
    }
    bool openFolder(const QString&) override { return true; }

    QString file;
};

/// The program on a computer of its own.
class Program
{
    TemporaryFolder m_folder;
    FakeDialogs m_fakes;

public:
    Program() : Program(m_fakes) {}
    explicit Program(gui::Dialogs& wanted) : dialogs(wanted) {}

    /// As a start of the program does it.
    void start()
    {
        app.reset();
        app = std::make_unique<gui::App>(folders, clock, dialogs);
        app->start(gui::openProfile(folders, {}, clock), learner::Course::open(folders.pack));
    }

    void answerDialogs(const QString& file) { m_fakes.file = file; }

    [[nodiscard]] gui::App* operator->() const { return app.get(); }

    [[nodiscard]] std::string name() const
    {
        return app->session() != nullptr ? app->session()->state().profile().name() : "(closed)";
    }

    void rename(const std::string& wanted)
    {
        app->session()->learner().profile().rename(wanted, [](const auto&) {});
        QTRY_COMPARE(name(), wanted);
    }

    template<typename Widget = QPushButton>
    [[nodiscard]] Widget* find(const QString& widget) const
    {
        return app->window() != nullptr ? app->window()->findChild<Widget*>(widget) : nullptr;
    }

    void click(const QString& button)
    {
        QTRY_VERIFY2(find(button) != nullptr && find(button)->isVisible() && find(button)->isEnabled(),
                     qPrintable(button));
        find(button)->click();
    }

    [[nodiscard]] QString words() const { return wordsOn(*app->window()); }

    [[nodiscard]] QString place() const { return app->window()->navigator().current().page; }

    [[nodiscard]] std::filesystem::path profile() const
    {
        const gui::Profiles profiles{folders.data};
        return profiles.folderOf(profiles.ids().front());
    }

    gui::Folders folders{m_folder / "data", m_folder / "config", process::shippedPack()};
    ManualClock clock{kFirstMorning};
    gui::Dialogs& dialogs;
    std::unique_ptr<gui::App> app;
};

} // namespace secondstack::tests
