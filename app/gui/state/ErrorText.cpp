// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ErrorText.h"

#include "app/gui/state/Strings.h"

#include <QCoreApplication>

namespace secondstack::gui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Errors", text);
}

} // namespace

QString headlineFor(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput: return tr("Something in this file or answer is not as it should be.");
    case ErrorKind::NotFound: return tr("This is not there.");
    case ErrorKind::TooLarge: return tr("This is larger than the app accepts.");
    case ErrorKind::Damaged: return tr("The file is damaged. Nothing was deleted.");
    case ErrorKind::NewerVersion: return tr("This was written by a newer version of the app.");
    case ErrorKind::ReadOnly: return tr("This can be read but not changed.");
    case ErrorKind::NoSpace: return tr("The disk is full. What was saved before is safe.");
    case ErrorKind::Busy: return tr("Another program is using this file.");
    case ErrorKind::Unavailable: return tr("Something this needs is missing on this computer.");
    case ErrorKind::Cancelled: return tr("Stopped.");
    case ErrorKind::Failed: return tr("This did not work.");
    }
    return {};
}

QString readOnlyText()
{
    return tr("This file was written by a newer version of the app. You can read everything, and nothing is saved."
              " Update the app to go on with it.");
}

QString explanationFor(const Error& error)
{
    QString text = headlineFor(error) + QLatin1Char('\n') + toQString(error.message);
    if (!error.where.empty())
        text += QLatin1Char('\n') + toQString(error.where);
    if (!error.advice.empty())
        text += QLatin1Char('\n') + toQString(error.advice);
    return text;
}

} // namespace secondstack::gui
