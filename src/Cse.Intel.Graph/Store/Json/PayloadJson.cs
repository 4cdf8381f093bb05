using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Store.Json;

/// <summary>
/// Payloads as JSON text, one form for every engine and for exported revisions. Value types are written as the text they
/// were given as; what is empty is left out; equal payloads give equal text.
/// </summary>
public static class PayloadJson
{
    /// <summary>The options, shared.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>A payload as text.</summary>
    public static string Write(EntityPayload payload) => JsonSerializer.Serialize(payload, Options);

    /// <summary>A payload from its text.</summary>
    public static EntityPayload Read(string json) =>
        JsonSerializer.Deserialize<EntityPayload>(json, Options) ?? throw new JsonException("An empty payload.");

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutComputed, LeaveOutEmpty } },
        };
        options.Converters.Add(new TextConverter<EntityId>(t => new(Guid.Parse(t)), v => v.ToString()));
        options.Converters.Add(new TextConverter<PartialDate>(ReadDate, v => v.Text));
        options.Converters.Add(new TextConverter<Observed>(ReadObserved, v => v.Text));
        options.Converters.Add(new TextConverter<Vrm>(Vrm.Parse, v => v.Raw));
        options.Converters.Add(new TextConverter<Postcode>(Postcode.Parse, v => v.Raw));
        options.Converters.Add(new TextConverter<PhoneNumber>(PhoneNumber.Parse, v => v.Raw));
        options.Converters.Add(new TextConverter<Imei>(Imei.Parse, v => v.Raw));
        options.Converters.Add(new TextConverter<OnlineHandle>(OnlineHandle.Parse, v => v.Raw));
        options.Converters.Add(new TextConverter<PncId>(t => PncId.Parse(t, TimeProvider.System.GetUtcNow().Year), v => v.Raw));
        options.Converters.Add(new TextConverter<CroNumber>(CroNumber.Parse, v => v.Raw));
        options.Converters.Add(new TextConverter<Uprn>(Uprn.Parse, v => v.Raw));
        options.Converters.Add(new DetailsConverter());
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }

    private static PartialDate ReadDate(string text) =>
        PartialDate.TryParse(text, out var date, out var reason) ? date : throw new JsonException(reason);

    private static Observed ReadObserved(string text) =>
        Observed.TryParse(text, out var observed, out var reason) ? observed : throw new JsonException(reason);

    // What is worked out from the rest is not written; overrides do not inherit the attribute that would say so.
    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].Set is null)
                type.Properties.RemoveAt(i);
    }

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (_, value) => value is IEnumerable items && !IsEmpty(items);
    }

    private static bool IsEmpty(IEnumerable items) => items is ICollection { Count: 0 };

    private sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    // The default reader would order keys by the server's culture.
    private sealed class DetailsConverter : JsonConverter<ImmutableSortedDictionary<string, string>>
    {
        public override ImmutableSortedDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, text) in value)
                writer.WriteString(key, text);
            writer.WriteEndObject();
        }
    }
}
