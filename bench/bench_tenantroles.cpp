// What a role for each tenant costs a login that holds them all: its first statement after a GRANT to anybody, against its next one,
// and logging in. `bench_tenantroles 10000 21` takes other numbers of roles and rounds.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace tenantry;
using namespace tenantry::bench;
using namespace Qt::StringLiterals;

namespace {

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

class Roles
{
public:
    Roles()
    {
        if (!m_cluster.start())
            qFatal("%s", qPrintable(m_cluster.errorString()));
        orExit(m_cluster.createRole(u"application"_s));
        orExit(m_cluster.run(u"create role a; create role b; create role r0; create table t (id int); "
                             "grant select on t to r0; grant r0 to application"_s));
    }
    void growTo(int roles)
    {
        for (; m_roles < roles; ++m_roles)
            orExit(m_cluster.run(u"create role r%1; grant r%1 to application"_s.arg(m_roles)));
    }
    void measure(int rounds);

private:
    testsupport::PostgresCluster m_cluster;
    int m_roles = 1;
};

void Roles::measure(int rounds)
{
    const auto admin = orExit(Connection::open(m_cluster.spec(u"postgres"_s, m_cluster.superuser())));
    QList<double> first;
    QList<double> next;
    QList<double> login;
    const auto session = orExit(Connection::open(m_cluster.spec(u"postgres"_s, u"application"_s)));
    const auto read = [&] { orExit(session->script(u"select from t"_s)); };
    for (int i = 0; i < rounds; ++i) {
        orExit(admin->script(i % 2 == 0 ? u"grant a to b"_s : u"revoke a from b"_s));
        first << timed(read);
        next << timed(read);
        login << timed([&] { (void)orExit(Connection::open(m_cluster.spec(u"postgres"_s, u"application"_s))); });
    }
    std::printf("%8d %14.2f %14.2f %14.2f\n", m_roles, median(first), median(next), median(login));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int most = argc > 1 ? QByteArrayView(argv[1]).toInt() : 10000;
    const int rounds = argc > 2 ? QByteArrayView(argv[2]).toInt() : 21;
    Roles roles;
    std::printf("%8s %14s %14s %14s\n", "roles", "after a GRANT", "next", "login, ms");
    for (int count = 1; count <= most; count *= 10) {
        roles.growTo(count);
        roles.measure(rounds);
    }
    return 0;
}
