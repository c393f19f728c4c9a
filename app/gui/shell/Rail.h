// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class RailEntry;

/// The navigation at the left: brand, entries under their group headings, and a footer. One stop of the Tab key; Up,
/// Down, Home and End move, Enter or Space go. Narrow, it shows icons instead of names.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// A group's heading is shown above its first entry; an empty group has none.
    void addEntry(const QString& id, const QString& title, const QString& iconName, const QString& group = {});

    void setCurrent(const QString& id);
    void setBadge(const QString& id, int count); ///< 0 for none
    void setFooter(const QString& text);         ///< "Offline · all saved"
    void setNarrow(bool isNarrow);
    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }

    /// Width of the wide form; grows with the text.
    [[nodiscard]] static int wideWidth();

signals:
    void entryActivated(const QString& id);
    void paletteRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildBrand(QVBoxLayout& column);
    void buildFooter(QVBoxLayout& column);
    void applyForm();
    void moveFocus(qsizetype to);
    [[nodiscard]] RailEntry* entry(const QString& id) const;

    QVBoxLayout* m_entryColumn = nullptr;
    QHBoxLayout* m_brandRow = nullptr;
    QLabel* m_brand = nullptr;
    QLabel* m_footer = nullptr;
    QString m_footerText; ///< which may be longer than what fits
    QList<QWidget*> m_searchKeys;
    QPushButton* m_search = nullptr;
    QList<RailEntry*> m_entries;
    QList<QLabel*> m_headings;
    QString m_lastGroup;
    bool m_isNarrow = false;
};

} // namespace secondstack::gui
