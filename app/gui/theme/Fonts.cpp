// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/Fonts.h"

#include <QDir>
#include <QFontDatabase>

// Outside any namespace, as Q_INIT_RESOURCE asks: a static library's resources are dropped by the linker otherwise.
static void initFontResources()
{
    Q_INIT_RESOURCE(fonts);
}

namespace secondstack::gui {

void loadFonts()
{
    static bool isLoaded = false;
    if (isLoaded)
        return;
    isLoaded = true;
    initFontResources();
    const QDir folder(QStringLiteral(":/fonts"));
    for (const QString& name : folder.entryList())
        QFontDatabase::addApplicationFont(folder.filePath(name));
}

QStringList sansFamilies()
{
    return {QStringLiteral("Second Stack Sans"), QStringLiteral("Second Stack Mono")};
}

QStringList monoFamilies()
{
    return {QStringLiteral("Second Stack Mono"), QStringLiteral("Second Stack Sans")};
}

} // namespace secondstack::gui
