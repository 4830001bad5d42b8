#pragma once
// Registries on both engines for the program itself, each used by a login that owns nothing. Owned by one test program, on
// its thread; what it made is gone when it is.

#include "core/registry/tenantimport.h"
#include "tests/app/ctlrun.h"
#include "tests/support/registryfixture.h"

namespace tenantry::testsupport {

class CtlRegistries : public RegistryFixture
{
public:
    /// A registry as --registry takes it, or another database as --from does.
    [[nodiscard]] static QString argument(const ConnectionSpec &spec)
    {
        if (spec.engine == Engine::SQLite)
            return spec.database;
        return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
            .arg(spec.user, spec.database, spec.host, QString::number(spec.port));
    }
    [[nodiscard]] static QStringList line(const ConnectionSpec &registry, const QStringList &words)
    {
        return words + QStringList {QStringLiteral("--registry"), argument(registry)};
    }
    [[nodiscard]] static CtlRun ctl(const ConnectionSpec &registry, const QStringList &words)
    {
        return runCtlProcess(line(registry, words));
    }
    /// A file of the test's directory, and its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    [[nodiscard]] const QTemporaryDir &files() const { return m_files; }

    /// Rows that all differ from those of another region.
    [[nodiscard]] static QByteArray rows(int count, const QByteArray &region)
    {
        QByteArray text = "slug,name,region\n";
        for (int i = 0; i < count; ++i)
            text += "t-" + QByteArray::number(i) + ",Tenant " + QByteArray::number(i) + ',' + region + '\n';
        return text;
    }

private:
    QTemporaryDir m_files;
};

} // namespace tenantry::testsupport
