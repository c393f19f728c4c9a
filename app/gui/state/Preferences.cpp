// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Preferences.h"

#include <QSettings>

#include <algorithm>

namespace secondstack::gui {

namespace {

const char* const kSchemes[] = {"system", "light", "dark"};

// Every write waits for the disk, and most starts and ends change nothing.
void setIfChanged(const QString& file, const QString& key, const QVariant& value)
{
    QSettings settings{file, QSettings::IniFormat};
    if (settings.value(key) != value)
        settings.setValue(key, value);
}

} // namespace

Appearance Preferences::appearance() const
{
    QSettings settings{m_file, QSettings::IniFormat};
    Appearance appearance;
    const QByteArray scheme = settings.value(QStringLiteral("looks/scheme")).toByteArray();
    const auto* const found = std::find(std::begin(kSchemes), std::end(kSchemes), scheme);
    if (found != std::end(kSchemes))
        appearance.scheme = static_cast<Scheme>(found - std::begin(kSchemes));
    appearance.highContrast = settings.value(QStringLiteral("looks/high_contrast")).toBool();
    appearance.textPercent = std::clamp(settings.value(QStringLiteral("looks/text_percent"), 100).toInt(), 80, 200);
    appearance.reducedMotion = settings.value(QStringLiteral("looks/reduced_motion")).toBool();
    return appearance;
}

void Preferences::setAppearance(const Appearance& appearance)
{
    QSettings settings{m_file, QSettings::IniFormat};
    settings.setValue(QStringLiteral("looks/scheme"), QByteArray(kSchemes[static_cast<int>(appearance.scheme)]));
    settings.setValue(QStringLiteral("looks/high_contrast"), appearance.highContrast);
    settings.setValue(QStringLiteral("looks/text_percent"), appearance.textPercent);
    settings.setValue(QStringLiteral("looks/reduced_motion"), appearance.reducedMotion);
}

QByteArray Preferences::windowGeometry() const
{
    return QSettings{m_file, QSettings::IniFormat}.value(QStringLiteral("window/geometry")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    setIfChanged(m_file, QStringLiteral("window/geometry"), geometry);
}

QString Preferences::lastProfile() const
{
    return QSettings{m_file, QSettings::IniFormat}.value(QStringLiteral("profiles/last")).toString();
}

void Preferences::setLastProfile(const QString& id)
{
    setIfChanged(m_file, QStringLiteral("profiles/last"), id);
}

} // namespace secondstack::gui
