// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace secondstack::gui {

/// Code with fields to fill in. Tab goes from field to field, Enter accepts.
class BlankFields final : public QFrame
{
    Q_OBJECT

public:
    explicit BlankFields(QWidget* parent = nullptr);

    /// The code before, between and after the fields: one piece more than there are fields.
    void setPieces(const QStringList& pieces, CodeLanguage language);

    [[nodiscard]] QStringList values() const;
    void setValues(const QStringList& values); ///< does not emit

    /// What became of blank `index` (from 0), with Markdown feedback below the code.
    void setResult(int index, RowVerdict verdict, const QString& feedback = {});
    void setLocked(bool isLocked);

signals:
    void valuesChanged();
    void accepted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* addLine();
    QLineEdit* makeBlank();
    void fitHeight();

    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
    QVBoxLayout* m_feedback;
    QList<QLineEdit*> m_blanks;
};

} // namespace secondstack::gui
