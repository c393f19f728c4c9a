// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/Banner.h"
#include "core/base/Result.h"

#include <QPointer>

namespace secondstack::gui {

class ExerciseFiles;

/// Above the work, which goes on: what could not be done with the files, until it was done after all. Hidden at first.
class FilesNotice final : public Banner
{
    Q_OBJECT

public:
    explicit FilesNotice(QWidget* parent = nullptr);

    /// Until others are watched.
    void watch(ExerciseFiles& files);
    void showError(const Error& error);

private:
    QPointer<ExerciseFiles> m_files;
    QPushButton* m_saveAgain;
};

} // namespace secondstack::gui
