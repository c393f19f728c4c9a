// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace secondstack::gui {

class ProseView;

struct Option
{
    QString id;
    QString text;            ///< Markdown
    bool isVerbatim = false; ///< mono, exactly as written, e.g. a program's output
};

/// The choices of a question. Keys, wherever in the list the focus is: 1-9 choose, arrows move, Space chooses,
/// Enter emits `accepted`. In a single choice, choosing another one replaces the first.
class OptionList final : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { Single, Multiple };

    explicit OptionList(QWidget* parent = nullptr);

    /// Replaces all rows; nothing is chosen, nothing locked.
    void setOptions(const QList<Option>& options, Choice choice);

    [[nodiscard]] QStringList chosen() const; ///< ids, in the order of the rows
    void setChosen(const QStringList& ids);   ///< does not emit

    /// Chooses the row shown with this number (1-9), as its key does. For pages whose focus is elsewhere.
    bool chooseNumber(int number);

    /// Marks a row after the answer was checked, with Markdown feedback below it (empty for none).
    void setResult(const QString& id, RowVerdict verdict, const QString& feedback = {});

    /// A locked list can be read with the arrows but not changed.
    void setLocked(bool isLocked);

signals:
    void chosenChanged(const QStringList& ids);
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addOption(const Option& option);
    void choose(int index);

    QVBoxLayout* m_column;
    QStringList m_ids;
    QList<ChoiceRow*> m_rows;     // one for each id
    QList<ProseView*> m_feedback; // below each row
    Choice m_choice = Choice::Single;
    bool m_isLocked = false;
};

} // namespace secondstack::gui
