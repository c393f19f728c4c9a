// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/workspace/Workspace.h"

#include "core/base/File.h"
#include "core/base/Random.h"
#include "tests/support/Catch.h"
#include "tests/support/Must.h"
#include "tests/support/TemporaryFolder.h"

using namespace secondstack;
using namespace secondstack::practice;
using namespace secondstack::tests;

namespace fs = std::filesystem;

namespace {

const curriculum::FileTree kStarter{{"labels.py", "# here\n"}, {"data/rows.json", "[]\n"}};

struct WorkspaceFixture
{
    TemporaryFolder folder;
    fs::path work = folder.path() / "w1d1-x1";
    Workspace workspace{work, kStarter};
};

} // namespace

TEST_CASE("a workspace begins with the starter", "[practice][workspace]")
{
    WorkspaceFixture at;
    const auto opened = must(at.workspace.open());
    CHECK(opened.files == kStarter);
    CHECK_FALSE(opened.isStarterNewer);
    CHECK(must(at.workspace.read()) == kStarter);
}

TEST_CASE("opening again leaves every byte, also when the pack has another starter by then", "[practice][workspace]")
{
    WorkspaceFixture at;
    must(at.workspace.open());
    must(at.workspace.write("labels.py", "mine\r\n"));
    must(at.workspace.write("more.py", ""));
    const ProjectFiles mine = must(at.workspace.read());

    Workspace same{at.work, kStarter};
    CHECK_FALSE(must(same.open()).isStarterNewer);
    Workspace updated{at.work, {{"labels.py", "# new\n"}}};
    const auto opened = must(updated.open());
    CHECK(opened.isStarterNewer);
    CHECK(opened.files == mine);
    CHECK(must(updated.read()) == mine);

    must(updated.reset());
    CHECK_FALSE(must(updated.open()).isStarterNewer);
    CHECK(must(updated.read()) == ProjectFiles{{"labels.py", "# new\n"}});
}

TEST_CASE("files of tools stay when the project is replaced", "[practice][workspace]")
{
    WorkspaceFixture at;
    must(at.workspace.open());
    must(makeFolder(at.work / ".vscode"));
    must(writeFile(at.work / ".vscode" / "settings.json", "{}"));
    must(at.workspace.replace({{"main.py", "x"}}));
    CHECK(must(at.workspace.read()) == ProjectFiles{{"main.py", "x"}});
    CHECK(fs::exists(at.work / ".vscode" / "settings.json"));
    CHECK_FALSE(fs::exists(at.work / "data"));
}

TEST_CASE("what is no name of a project's file is refused", "[practice][workspace]")
{
    for (const char* good : {"main.py", "a/b/c/d/e/f.py", "Dockerfile", "a-b_c.9", "my notes.txt", "caf\xC3\xA9.py"})
        CHECK(isProjectPath(good));
    for (const std::string bad : {"", "/etc/passwd", "../x", "a/../b", "a//b", "a/", ".env", "a/.git", "a\\b", " a",
                                  "a.", "a\nb", "C:x", "a/b/c/d/e/f/g.py", "caf\xE9.py"}) {
        CHECK_FALSE(isProjectPath(bad));
        WorkspaceFixture at;
        CHECK_FALSE(at.workspace.write(bad, "x"));
        CHECK_FALSE(at.workspace.remove(bad));
        CHECK_FALSE(at.workspace.replace({{bad, "x"}}));
    }
    CHECK_FALSE(isProjectPath(std::string(81, 'a')));
}

TEST_CASE("a name that will not do changes nothing, whether it is asked for or there already", "[practice][workspace]")
{
    WorkspaceFixture at;
    must(at.workspace.open());
    must(at.workspace.write("labels.py", "mine"));
    CHECK_FALSE(at.workspace.replace({{"labels.py", "other"}, {"a:b", ""}}));
    CHECK(must(at.workspace.read()).at("labels.py") == "mine");
    must(writeFile(at.work / "what?.py", "theirs"));
    CHECK_FALSE(at.workspace.reset());
    CHECK(must(at.workspace.read()).at("labels.py") == "mine");
}

TEST_CASE("nothing is written or removed through a link", "[practice][workspace]")
{
    WorkspaceFixture at;
    must(at.workspace.open());
    const fs::path outside = at.folder.path() / "outside";
    must(makeFolder(outside));
    must(writeFile(outside / "secret.txt", "secret"));
    fs::create_directory_symlink(outside, at.work / "away");
    fs::create_symlink(outside / "secret.txt", at.work / "linked.txt");
    for (const char* path : {"away/secret.txt", "away/new.txt", "linked.txt"}) {
        const auto written = at.workspace.write(path, "x");
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == ErrorKind::InvalidInput);
        CHECK_FALSE(at.workspace.remove(path));
    }
    CHECK(must(at.workspace.read()) == kStarter);
    must(at.workspace.reset());
    CHECK(must(readFile(outside / "secret.txt", 100)) == "secret");
    CHECK(entriesOf(outside).size() == 1);
}

TEST_CASE("through a thousand edits, new starters, resets and replays the files are what they should be",
          "[practice][workspace][property]")
{
    WorkspaceFixture at;
    Random random{20261123};
    curriculum::FileTree starter = kStarter;
    ProjectFiles mine = kStarter; // as the learner last left it
    must(at.workspace.open());
    for (int round = 0; round < 1000; ++round) {
        Workspace workspace{at.work, starter};
        REQUIRE(must(workspace.open()).files == mine);
        switch (random.below(4)) {
        case 0: {
            const std::string path =
                random.chance(0.5) ? "labels.py" : "part" + std::to_string(random.below(5)) + ".py";
            mine[path] = std::to_string(random.bits());
            must(workspace.write(path, mine[path]));
            break;
        }
        case 1: starter["labels.py"] = "# version " + std::to_string(round); break;
        case 2: {
            const ProjectFiles kept = must(workspace.read()); // what the app does before a reset
            must(workspace.reset());
            REQUIRE(must(workspace.read()) == starter);
            if (random.chance(0.5)) { // undone
                must(workspace.replace(kept));
                REQUIRE(must(workspace.read()) == kept);
            } else {
                mine = starter;
            }
            break;
        }
        default: {
            const ProjectFiles earlier{{"labels.py", "earlier " + std::to_string(round)}};
            REQUIRE(must(workspace.read()) == mine);
            must(workspace.replace(earlier));
            mine = earlier;
            break;
        }
        }
    }
}
