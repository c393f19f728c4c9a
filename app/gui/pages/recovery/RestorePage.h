// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <filesystem>
#include <optional>

class QVBoxLayout;

namespace secondstack::gui {

/// Puts a backup in the place of a learner's file, which must not be open, and says so while it lasts.
class RestorePage final : public Page
{
    Q_OBJECT

public:
    RestorePage(const std::filesystem::path& backup, const std::filesystem::path& profileFolder, const Clock& clock,
                QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Restoring a backup"); }

signals:
    /// Done; where the file is that was there before, empty when there was none.
    void restored(const QString& setAside);
    /// It could not be done, and the reader wants the file as it was.
    void abandoned();

protected:
    void refresh() override {}

private:
    void start();
    void showFailure(const Error& error);

    std::filesystem::path m_backup;
    std::filesystem::path m_folder;
    const Clock& m_clock;
    QVBoxLayout* m_column;
};

} // namespace secondstack::gui
