// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/CommandPalette.h"

#include "app/gui/shell/CommandList.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace secondstack::gui {
namespace {

constexpr int kMaximumRows = 40;
constexpr int kDetailRole = Qt::UserRole;
constexpr std::chrono::milliseconds kAskAgain{50};

/// Title at the left, where it is at the right.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        const Tokens& t = theme.tokens();
        painter->save();
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen)
            paintPanel(*painter, option.rect, t.accentSoft, t.accent, kRadius);
        const QRect box = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(theme.font(TextRole::Small));
        painter->setPen(t.muted);
        const QString detail =
            painter->fontMetrics().elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, box.width() / 2);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, detail);
        const int used = painter->fontMetrics().horizontalAdvance(detail) + 16;
        painter->setFont(theme.font(isChosen ? TextRole::BodyStrong : TextRole::Body));
        painter->setPen(t.text);
        const QRect left = box.adjusted(0, 0, -used, 0);
        painter->drawText(
            left, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, left.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, QFontMetrics(Theme::current().font(TextRole::Body)).height() + 16};
    }
};

} // namespace

CommandPalette::CommandPalette(const CommandList& commands, SearchProvider search, QWidget* parent)
    : QDialog(parent, Qt::FramelessWindowHint)
    , m_commands(commands)
    , m_search(std::move(search))
    , m_edit(new QLineEdit)
    , m_list(new QListWidget)
{
    setModal(true);
    setWindowTitle(tr("Find anything"));
    setAccessibleName(windowTitle());
    m_edit->setPlaceholderText(tr("A command, a lesson, a word…"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // typing and choosing happen in the field
    m_list->setAccessibleName(tr("Found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(kGrid);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::announceCurrent);
    m_asker.setSingleShot(true);
    m_asker.setInterval(kAskAgain);
    connect(&m_asker, &QTimer::timeout, this, &CommandPalette::fillAgain);
    fill({});
}

void CommandPalette::fill(const QString& text)
{
    m_list->clear();
    m_runs.clear();
    for (const Command& command : m_commands.commands()) {
        if (!hasEveryWord(command.title, text))
            continue;
        const QString keys =
            command.keys.isEmpty() ? QString() : command.keys.first().toString(QKeySequence::NativeText);
        addRow(command.title, keys, command.run);
    }
    const SearchAnswer answer = m_search ? m_search(text.trimmed()) : SearchAnswer{};
    for (const SearchHit& hit : answer.hits)
        addRow(hit.title, hit.detail, [this, place = hit.place] { emit placeChosen(place); });
    const bool isSearching = !answer.isComplete && !text.trimmed().isEmpty();
    if (isSearching)
        addRemark(tr("Still searching…"));
    else if (m_runs.isEmpty())
        addRemark(tr("Nothing found for “%1”. Try fewer letters.").arg(withVisibleControls(text)));
    isSearching ? m_asker.start() : m_asker.stop();
    m_list->setCurrentRow(0);
}

// The same text with more found; what was chosen stays so.
void CommandPalette::fillAgain()
{
    const int chosen = m_list->currentRow();
    const QSignalBlocker silently(m_list);
    fill(m_edit->text());
    m_list->setCurrentRow(chosen);
    if (!m_asker.isActive())
        announceCurrent();
}

void CommandPalette::addRow(const QString& title, const QString& detail, std::function<void()> run)
{
    if (m_runs.size() >= kMaximumRows)
        return;
    auto* item = new QListWidgetItem(withVisibleControls(title), m_list);
    item->setData(kDetailRole, withVisibleControls(detail));
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(title, detail));
    m_runs.append(std::move(run));
}

void CommandPalette::addRemark(const QString& text)
{
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(Qt::AccessibleTextRole, text);
}

void CommandPalette::announceCurrent()
{
    if (const QListWidgetItem* item = isVisible() ? m_list->currentItem() : nullptr)
        announce(*m_edit, item->data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_runs.size())
        return;
    const auto run = m_runs[row];
    accept();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 8
                         : key == Qt::Key_PageUp   ? -8
                                                   : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    const QWidget* window = parentWidget()->window();
    const int width = qMin(Theme::current().px(620), window->width() - 48);
    const int height = qMin(Theme::current().px(420), window->height() - 96);
    const QPoint corner = window->mapToGlobal(QPoint((window->width() - width) / 2, 56));
    setGeometry(QRect(corner, QSize(width, height)));
    m_edit->setFocus();
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace secondstack::gui
