// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/FilesNotice.h"

#include "app/gui/state/ErrorText.h"
#include "app/gui/state/ExerciseFiles.h"

#include <QPushButton>

namespace secondstack::gui {

FilesNotice::FilesNotice(QWidget* parent) : Banner(Tone::Bad, {}, parent), m_saveAgain(addStep(tr("Save again")))
{
    setObjectName("filesNotice");
    m_saveAgain->setObjectName("saveAgainButton");
    connect(m_saveAgain, &QPushButton::clicked, this, [this] {
        if (m_files)
            m_files->saveNow();
    });
    hide();
}

void FilesNotice::watch(ExerciseFiles& files)
{
    m_files = &files;
    hide();
    connect(&files, &ExerciseFiles::failed, this, &FilesNotice::showError);
    connect(&files, &ExerciseFiles::savedChanged, this, [this, &files] {
        if (files.isSaved())
            hide();
    });
}

void FilesNotice::showError(const Error& error)
{
    setMessage(Tone::Bad, explanationFor(error));
    m_saveAgain->setVisible(m_files && !m_files->isSaved());
    show();
}

} // namespace secondstack::gui
