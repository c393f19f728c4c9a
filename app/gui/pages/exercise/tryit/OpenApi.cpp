// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/OpenApi.h"

#include "app/gui/state/Strings.h"
#include "core/base/Json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string_view>

namespace secondstack::gui {

namespace {

constexpr qsizetype kMostRequests = 100;
constexpr int kMostDepth = 6; // a schema may refer to itself
constexpr std::size_t kMostKeys = 2000;

const JsonNode* walk(const JsonNode* node, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        node = node != nullptr ? node->find(key) : nullptr;
    return node;
}

/// Makes values that fit the schemas of one description.
class Examples
{
public:
    explicit Examples(const JsonNode& root) : m_root(root) {}

    [[nodiscard]] QJsonValue of(const JsonNode* schema, int depth = 0) const
    {
        if (schema == nullptr || depth > kMostDepth)
            return {};
        if (const JsonNode* reference = schema->find("$ref"))
            return of(resolved(reference->text), depth + 1);
        for (const char* key : {"default", "const", "example"}) {
            if (const JsonNode* given = schema->find(key))
                return asValue(*given);
        }
        for (const char* key : {"examples", "enum"}) {
            const JsonNode* given = schema->find(key);
            if (given != nullptr && !given->items.empty())
                return asValue(given->items.front());
        }
        for (const char* key : {"anyOf", "oneOf", "allOf"}) {
            const JsonNode* choices = schema->find(key);
            if (choices != nullptr && !choices->items.empty())
                return of(&choices->items.front(), depth + 1);
        }
        return ofType(*schema, depth);
    }

private:
    [[nodiscard]] const JsonNode* resolved(std::string_view reference) const
    {
        constexpr std::string_view kStart = "#/components/schemas/";
        if (!reference.starts_with(kStart))
            return nullptr;
        return walk(&m_root, {"components", "schemas", reference.substr(kStart.size())});
    }

    static QJsonValue asValue(const JsonNode& node)
    {
        switch (node.kind) {
        case JsonNode::Kind::Flag: return node.flag;
        case JsonNode::Kind::Integer: return static_cast<qint64>(node.integer);
        case JsonNode::Kind::Number: return node.number;
        case JsonNode::Kind::Text: return toQString(node.text);
        case JsonNode::Kind::List: return QJsonArray();
        case JsonNode::Kind::Object: return QJsonObject();
        case JsonNode::Kind::Null: break;
        }
        return {};
    }

    [[nodiscard]] QJsonValue ofType(const JsonNode& schema, int depth) const
    {
        const JsonNode* type = schema.find("type");
        const std::string name = type != nullptr ? type->text : "object";
        if (name == "string")
            return ofText(schema);
        if (name == "integer" || name == "number")
            return 1;
        if (name == "boolean")
            return true;
        if (name == "array")
            return QJsonArray{of(schema.find("items"), depth + 1)};
        if (name == "object")
            return ofObject(schema, depth);
        return {};
    }

    static QJsonValue ofText(const JsonNode& schema)
    {
        const JsonNode* format = schema.find("format");
        const std::string name = format != nullptr ? format->text : "";
        if (name == "email")
            return QStringLiteral("ada@example.com");
        if (name == "date")
            return QStringLiteral("2026-01-31");
        if (name == "date-time")
            return QStringLiteral("2026-01-31T12:00:00Z");
        if (name == "uuid")
            return QStringLiteral("0190a6a5-0000-7000-8000-000000000001");
        if (name == "uri")
            return QStringLiteral("https://example.com/");
        return QStringLiteral("text");
    }

    [[nodiscard]] QJsonObject ofObject(const JsonNode& schema, int depth) const
    {
        QJsonObject object;
        if (const JsonNode* properties = schema.find("properties")) {
            for (const JsonNode::Member& property : properties->members)
                object.insert(toQString(property.key), of(&property.value, depth + 1));
        }
        return object;
    }

    const JsonNode& m_root;
};

HttpRequest requestOf(const QString& path, const JsonNode::Member& operation, const Examples& examples)
{
    HttpRequest request{QByteArray::fromStdString(operation.key).toUpper(), path, {}, {}};
    const JsonNode* schema = walk(&operation.value, {"requestBody", "content", "application/json", "schema"});
    if (schema == nullptr)
        return request;
    const QJsonValue body = examples.of(schema);
    request.headers = {{QByteArray("Content-Type"), QByteArray("application/json")}};
    request.body = body.isArray() ? QJsonDocument(body.toArray()).toJson() : QJsonDocument(body.toObject()).toJson();
    request.body = request.body.trimmed();
    return request;
}

} // namespace

QList<HttpRequest> requestsOf(const QByteArray& openApi)
{
    const auto root = parseJson(openApi.toStdString(), "openapi.json", {.keys = kMostKeys});
    const JsonNode* paths = root ? root->find("paths") : nullptr;
    if (paths == nullptr)
        return {};
    QList<HttpRequest> requests;
    const Examples examples(*root);
    for (const JsonNode::Member& path : paths->members) {
        for (const JsonNode::Member& operation : path.value.members) {
            const bool isOne = operation.value.find("responses") != nullptr;
            if (isOne && path.key.starts_with('/') && requests.size() < kMostRequests)
                requests << requestOf(toQString(path.key), operation, examples);
        }
    }
    return requests;
}

} // namespace secondstack::gui
