// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace secondstack::gui {

class ProseView;

/// A number with its unit, taken as it is typed; Enter accepts.
class NumberField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the number is, for screen readers; `unit` stands behind the field.
    explicit NumberField(const QString& name, const QString& unit = {}, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const; ///< as typed
    void setText(const QString& text);  ///< does not emit

    void setResult(RowVerdict verdict, const QString& feedback = {});
    void setLocked(bool isLocked);

signals:
    void valueChanged();
    void accepted();

private:
    QLineEdit* m_edit;
    QLabel* m_verdict;
    ProseView* m_feedback;
};

} // namespace secondstack::gui
