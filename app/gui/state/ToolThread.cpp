// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ToolThread.h"

namespace secondstack::gui {

ToolWorker::ToolWorker(practice::ToolSearch search, MakePort makePort)
    : m_search(std::move(search))
    , m_makePort(std::move(makePort))
{
}

void ToolWorker::prepare()
{
    if (m_isLooking)
        return;
    if (!m_tools) {
        m_isLooking = true;
        if (!m_port)
            m_port = m_makePort();
        do {
            m_isStale = false;
            m_tools.emplace(practice::findTools(m_search, *m_port));
        } while (m_isStale && !m_isQuitting);
        useTools();
        m_isLooking = false;
    }
    if (m_isQuitting)
        thread()->quit();
    ready();
}

void ToolWorker::forgetTools()
{
    cancel();
    m_isStale = true;
    if (m_isLooking) // it looks once more then
        return;
    dropTools();
    m_tools.reset();
}

// Not while looking: a thread that was told to quit starts no event loop any more, and looking needs one.
void ToolWorker::quit()
{
    cancel();
    m_isQuitting = true;
    if (!m_isLooking)
        thread()->quit();
}

} // namespace secondstack::gui
