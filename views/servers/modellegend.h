#pragma once
// How many tenants live under each isolation model: one bar and its words, over the list of servers.
// Owned by its page; GUI thread.

#include "models/serverlistmodel.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;

namespace tenantry {

class ModelStack;
class Theme;

class ModelLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ModelLegend(const Theme &theme, QWidget *parent = nullptr);
    /// Models nobody lives under are left out, and all of it where nobody lives.
    void setServers(const std::vector<ServerRow> &servers, const Format &format);

private:
    ModelStack *m_stack;
    std::array<QWidget *, 4> m_entries;
    std::array<QLabel *, 4> m_words;
};

} // namespace tenantry
