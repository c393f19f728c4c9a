// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/FileChoice.h"

#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace secondstack::gui {

FileChoice::FileChoice(QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("File"));
    m_row->setContentsMargins(0, 0, 0, 0);
}

void FileChoice::setFiles(const QStringList& files)
{
    clearLayout(*m_row);
    if (!files.contains(m_chosen))
        m_chosen = files.value(0);
    for (const QString& file : files) {
        QPushButton* button = makeButton(file, ButtonKind::Choice);
        button->setChecked(file == m_chosen);
        m_buttons->addButton(button);
        m_row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, file] {
            m_chosen = file;
            emit changed();
        });
    }
    m_row->addStretch(1);
    setVisible(files.size() > 1);
}

} // namespace secondstack::gui
