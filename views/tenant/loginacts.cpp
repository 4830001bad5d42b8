#include "views/tenant/loginacts.h"

#include "core/base/errorwords.h"
#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/loginjobs.h"
#include "core/provisioning/onboarding.h"
#include "models/words.h"
#include "views/shell/shellport.h"
#include "views/tenant/loginsheet.h"

#include <QPointer>

namespace tenantry {

namespace {

struct LoginAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::LoginAct)
};

void tellOutcome(const OperationServices &services, const Tenant &tenant, const LoginOrder &order,
                 const Result<std::optional<Error>> &done)
{
    if (done && !*done)
        services.shell.tell(loginOutcome(tenant, order));
    else
        services.shell.tell(errorWords(done ? **done : done.error()), StatusKind::Bad);
}

QString effectOf(const LoginOrder &order)
{
    if (order.isRemoval)
        return LoginAct::tr("The application's sessions are ended, and it cannot log in any more.");
    return order.endsSessions
        ? LoginAct::tr("The application's sessions are ended, and it needs the new password from now on.")
        : LoginAct::tr("The application's next sessions need the new password; those that are open go on.");
}

ConfirmQuestion questionFor(QObject *page, const OperationServices &services, const Tenant &tenant,
                            const Server &server, const LoginOrder &order)
{
    const QString login = namesOf(tenant).app();
    ConfirmQuestion question {.action = QLatin1StringView("tenant.login"),
                              .title = order.isRemoval ? LoginAct::tr("Take the login %1 away?").arg(login)
                                                       : LoginAct::tr("Give the login %1 another password?").arg(login),
                              .targets = {{.name = LoginAct::tr("Tenant"), .value = tenant.slug, .mono = true},
                                          {.name = LoginAct::tr("Server"), .value = server.name}},
                              .effect = effectOf(order),
                              .wayBack = LoginAct::tr("The way back: give it a login with a new password."),
                              .statementsTitle = LoginAct::tr("What will be run"),
                              .statements = loginStatements(tenant, order, server.engine).value_or(QString()),
                              .slug = tenant.slug,
                              .yes = order.isRemoval ? LoginAct::tr("Take the login away")
                                                     : LoginAct::tr("Change the password"),
                              .no = LoginAct::tr("Leave it as it is"),
                              .environment = std::min(services.site.registry.info().environment, server.environment),
                              .clock = services.site.clock,
                              .dryRun = {},
                              .proceed = {}};
    question.dryRun = [=, statements = question.statements](QObject *receiver, const auto &take) {
        deliver(tryOrder(services.site, tenant, server, order), receiver, [=](const Result<> &tried) {
            take(tried.map([&] { return DryRun {statements, {}}; }));
        });
    };
    question.proceed = [=](QObject *, const QString &reason, const QJsonObject &, const auto &take) {
        deliver(orderLogin(services.site, tenant, server, order, reason), page,
                [=](const Result<std::optional<Error>> &done) { tellOutcome(services, tenant, order, done); });
        take({}); // what comes of it is told in the window
    };
    return question;
}

} // namespace

QString loginOutcome(const Tenant &tenant, const LoginOrder &order)
{
    const QString login = namesOf(tenant).app();
    if (order.isRemoval)
        return LoginAct::tr("The login %1 is gone.").arg(login);
    return order.passwordFile.isEmpty()
        ? LoginAct::tr("The login %1 has other limits.").arg(login)
        : LoginAct::tr("The login %1 has its password in %2.").arg(login, order.passwordFile);
}

void askLogin(QObject *page, const OperationServices &services, const Tenant &tenant, const Server &server)
{
    services.shell.whenChangesAllowed(LoginAct::tr("change the login of %1's application").arg(tenant.name), [=] {
        auto *sheet = new LoginSheet(services.theme, services.site, tenant, server);
        QObject::connect(sheet, &LoginSheet::waiting, page,
                         [&shell = services.shell](bool waits) { shell.letQuestionsIn(waits); });
        QObject::connect(sheet, &LoginSheet::ordered, page,
                         [=, sheet = QPointer(sheet)](const LoginOrder &order, const QString &reason, bool hasImpact) {
                             if (hasImpact) {
                                 showQuestion(services.theme, services.format, services.shell,
                                              questionFor(page, services, tenant, server, order));
                                 return;
                             }
                             deliver(orderLogin(services.site, tenant, server, order, reason), page,
                                     [=](const Result<std::optional<Error>> &done) {
                                         if (sheet)
                                             sheet->take(order, done);
                                         else
                                             tellOutcome(services, tenant, order, done);
                                     });
                         });
        services.shell.showDialog(sheet);
    });
}

} // namespace tenantry
