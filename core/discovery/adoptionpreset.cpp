#include "core/discovery/adoptionpreset.h"

#include "core/db/scripttokens.h"
#include "core/registry/server.h"

#include <QRegularExpression>

namespace tenantry {

namespace {

struct PresetFileText {
    Q_DECLARE_TR_FUNCTIONS(AdoptionPreset)
};

using FileError = Result<>;

/// Reads line by line; a line "-- key: value" says something, every other one belongs to the statement that was begun.
class PresetParser
{
public:
    explicit PresetParser(const QString &id) { m_preset.id = id; }

    FileError take(const QString &line)
    {
        ++m_line;
        static const QRegularExpression header(
            QStringLiteral("\\A--\\s*([a-z]+(?: sign)?)(?:\\s+([^:]+?))?\\s*:\\s*(.*?)\\s*\\z"));
        const auto match = header.match(line);
        if (match.hasMatch()) {
            for (const auto &key : keys) {
                if (match.captured(1) != QLatin1StringView(key.name))
                    continue;
                if (const auto closed = close(); !closed)
                    return closed;
                return (this->*key.take)(match.captured(2), match.captured(3));
            }
        }
        if (m_statement)
            m_statement->sql += line + u'\n';
        else if (!line.trimmed().isEmpty() && !line.startsWith(QLatin1String("--")))
            return wrong(PresetFileText::tr("A statement stands here without a line that says what it is for."));
        return {};
    }

    Result<AdoptionPreset> end()
    {
        if (const auto closed = close(); !closed)
            return fail(closed);
        if (m_preset.name.isEmpty())
            return fail(wrong(PresetFileText::tr("The preset has no name.")));
        if (m_preset.tenants.sql.isEmpty())
            return fail(wrong(PresetFileText::tr("No statement lists the tenants.")));
        return m_preset;
    }

private:
    struct Key {
        const char *name;
        FileError (PresetParser::*take)(const QString &what, const QString &value);
    };
    static const Key keys[13];

    FileError wrong(const QString &message) const { return wrongAt(m_line, message); }
    FileError wrongAt(int line, const QString &message) const
    {
        return fail(ErrorKind::InvalidInput,
                    PresetFileText::tr("Preset %1, line %2: %3").arg(m_preset.id).arg(line).arg(message),
                    PresetFileText::tr("docs/adopt.md tells the form of a preset."));
    }
    FileError close()
    {
        if (!m_statement)
            return {};
        const QStringList statements = sqlStatements(m_statement->sql);
        if (statements.isEmpty())
            return wrongAt(m_begun, PresetFileText::tr("No statement follows this line."));
        if (statements.size() > 1)
            return wrongAt(m_begun, PresetFileText::tr("More than one statement follows this line."));
        m_statement->sql = statements.first();
        m_statement = nullptr;
        return {};
    }
    FileError begin(PresetStatement &statement, const QString &gives)
    {
        if (!statement.sql.isEmpty())
            return wrong(PresetFileText::tr("This statement stands in the file already."));
        statement.gives = gives.split(u' ', Qt::SkipEmptyParts);
        m_statement = &statement;
        m_begun = m_line;
        return {};
    }
    FileError addSign(const QString &gives, const QString &title, bool isRequired)
    {
        m_preset.signs << PresetSign {title, isRequired, {}};
        return begin(m_preset.signs.last().statement, gives);
    }

    FileError name(const QString &, const QString &value) { return keep(m_preset.name, value); }
    FileError about(const QString &, const QString &value) { return keep(m_preset.about, value); }
    FileError tried(const QString &, const QString &value) { return keep(m_preset.tried, value); }
    static FileError keep(QString &field, const QString &value)
    {
        field = value;
        return {};
    }
    FileError map(const QString &, const QString &value)
    {
        const auto mapping = ImportMapping::parse(value);
        return mapping ? keep(m_preset.map, value) : wrong(mapping.error().message);
    }
    FileError engine(const QString &, const QString &value)
    {
        return engineFromName(value, &m_preset.engine) ? FileError()
                                                       : wrong(PresetFileText::tr("\"%1\" is no engine.").arg(value));
    }
    FileError model(const QString &, const QString &value)
    {
        return isolationKindFromName(value, &m_preset.model)
            ? FileError()
            : wrong(PresetFileText::tr("\"%1\" is no isolation model.").arg(value));
    }
    FileError given(const QString &what, const QString &value)
    {
        const auto equals = what.indexOf(u'=');
        const QString fallback = equals < 0 ? QString() : what.mid(equals + 1);
        m_preset.givens << PresetGiven {what.left(equals), fallback, value};
        return {};
    }
    FileError problem(const QString &what, const QString &value)
    {
        m_preset.problems.insert(what, value);
        return {};
    }
    FileError sign(const QString &what, const QString &value) { return addSign(what, value, false); }
    FileError requiredSign(const QString &what, const QString &value) { return addSign(what, value, true); }
    FileError tenants(const QString &what, const QString &) { return begin(m_preset.tenants, what); }
    FileError leftovers(const QString &what, const QString &) { return begin(m_preset.leftovers, what); }
    FileError outside(const QString &what, const QString &) { return begin(m_preset.outside, what); }

    AdoptionPreset m_preset;
    PresetStatement *m_statement = nullptr;
    int m_line = 0;
    int m_begun = 0; ///< the line that the statement belongs to
};

const PresetParser::Key PresetParser::keys[] = {
    {"name", &PresetParser::name},       {"about", &PresetParser::about},
    {"tried", &PresetParser::tried},     {"map", &PresetParser::map},
    {"engine", &PresetParser::engine},   {"model", &PresetParser::model},
    {"given", &PresetParser::given},     {"problem", &PresetParser::problem},
    {"sign", &PresetParser::sign},       {"required sign", &PresetParser::requiredSign},
    {"tenants", &PresetParser::tenants}, {"leftovers", &PresetParser::leftovers},
    {"outside", &PresetParser::outside},
};

} // namespace

Result<AdoptionPreset> parsePreset(const QString &id, const QString &text)
{
    PresetParser parser(id);
    for (const auto &line : text.split(u'\n')) {
        if (const auto taken = parser.take(line); !taken)
            return fail(taken);
    }
    return parser.end();
}

} // namespace tenantry
