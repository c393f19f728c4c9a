// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/OfferUndo.h"

#include "app/gui/state/ErrorText.h"

#include <QCoreApplication>
#include <QPointer>

namespace secondstack::gui {

void offerUndo(Page& page, Session& session, const QString& text, const learner::Recorded& recorded)
{
    const auto undo = [page = QPointer(&page), session = QPointer(&session), text, recorded] {
        if (!session)
            return;
        session->learner().undo(recorded, [page, text](const Result<learner::Recorded>& undone) {
            if (!page)
                return;
            emit page->messageRequested(undone ? QCoreApplication::translate("Undo", "Undone: %1").arg(text)
                                               : explanationFor(undone.error()),
                                        {}, {});
        });
    };
    emit page.messageRequested(text, QCoreApplication::translate("Undo", "Undo"), undo);
}

} // namespace secondstack::gui
