// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Theme.h"

#include <QString>
#include <QTextDocument>

namespace secondstack::gui {

/// HTML for Qt's rich text from Markdown of unknown origin. Raw HTML in it is shown as text, images become their
/// description, and only https links stay links.
[[nodiscard]] QString markdownToHtml(const QString& markdown);

/// A document that loads nothing. Qt's own reads local files when its text names one.
class InertDocument final : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

/// Fills the document with Markdown in the theme's fonts and colours. Call again after Theme::changed().
/// `role` gives size and colour of the running text.
void setMarkdown(QTextDocument& document, const QString& markdown, TextRole role = TextRole::Body);

/// The words without their markup: for accessible names and one-line places.
[[nodiscard]] QString plainFromMarkdown(const QString& markdown);

} // namespace secondstack::gui
