// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Theme.h"

#include <QByteArray>
#include <QString>

namespace secondstack::gui {

/// What belongs to this computer and not to a learner: looks, the window's place, who was here last. Kept in an ini
/// file; values in it that make no sense are ignored.
class Preferences
{
public:
    /// Errors cannot happen: a file that cannot be read or written only means that nothing is remembered.
    explicit Preferences(const QString& folder) : m_file(folder + QStringLiteral("/secondstack.ini")) {}

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(const Appearance& appearance);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    [[nodiscard]] QString lastProfile() const;
    void setLastProfile(const QString& id);

private:
    QString m_file;
};

} // namespace secondstack::gui
