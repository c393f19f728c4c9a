// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Project.h"

#include "core/base/File.h"

namespace secondstack::practice {

namespace fs = std::filesystem;

namespace {

bool isOfTools(const std::string& name)
{
    return name.starts_with('.') || name == "__pycache__" || name == "node_modules";
}

class ProjectReader
{
public:
    Result<void> read(const fs::path& folder, const std::string& prefix, int depth)
    {
        for (const fs::directory_entry& entry : entriesOf(folder)) {
            const std::string name = entry.path().filename().string();
            std::error_code ignored;
            const fs::file_type type = entry.symlink_status(ignored).type();
            if (isOfTools(name))
                continue;
            Result<void> done;
            if (type == fs::file_type::regular)
                done = add(entry.path(), prefix + name);
            else if (type == fs::file_type::directory && depth < kMostProjectDepth)
                done = read(entry.path(), prefix + name + "/", depth + 1);
            if (!done)
                return done;
        }
        return {};
    }

    ProjectFiles files;

private:
    Result<void> add(const fs::path& path, const std::string& name)
    {
        if (files.size() == kMostProjectFiles)
            return fail(ErrorKind::TooLarge, "there are more than 200 files", path.parent_path().string(),
                        "grade the folder of one exercise");
        auto bytes = readFile(path, kMostProjectFileBytes);
        if (!bytes)
            return fail(bytes.error());
        files.emplace(name, std::move(*bytes));
        return {};
    }
};

} // namespace

Result<ProjectFiles> readProject(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return fail(ErrorKind::NotFound, "there is no such folder", folder.string());
    ProjectReader reader;
    if (auto read = reader.read(folder, {}, 1); !read)
        return fail(read.error());
    return std::move(reader.files);
}

} // namespace secondstack::practice
