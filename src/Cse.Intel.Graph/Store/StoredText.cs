using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Store;

/// <summary>Values that every engine keeps as one text, written alike.</summary>
internal static class StoredText
{
    private const string Days = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Plain = new();

    private static ImmutableSortedDictionary<string, string> NoDetails { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static string Of(Protection protection) => JsonSerializer.Serialize(protection, Plain);

    public static Protection Protection(string json)
    {
        var read = JsonSerializer.Deserialize<Protection>(json, Plain)!;
        return read with { Audience = read.Audience.ToImmutableSortedSet(StringComparer.Ordinal) };
    }

    public static string Of(Retention retention) => FormattableString.Invariant($"{retention.Group}@{retention.NextReview:yyyy-MM-dd}");

    public static Retention Retention(string text) => new(text[0] - '0', DateOnly.ParseExact(text.AsSpan(2), Days, CultureInfo.InvariantCulture));

    /// <exception cref="StoreUnreadableException">It is no time.</exception>
    public static Observed Observed(string text) => Domain.Time.Observed.TryParse(text, out var observed, out var reason)
        ? observed
        : throw new StoreUnreadableException($"A stored observation is unreadable: {reason}");

    /// <summary>Null when there are none.</summary>
    public static string? Of(ImmutableSortedDictionary<string, string> details) =>
        details.IsEmpty ? null : JsonSerializer.Serialize(details, PayloadJson.Options);

    public static ImmutableSortedDictionary<string, string> Details(string? json) => json is null
        ? NoDetails
        : JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(json, PayloadJson.Options) ?? NoDetails;
}
