using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Names;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// How values stand in the database: so that an analyst can read them, so that texts sort as the values do, and short enough
/// for the server to keep them beside their record. Ids are 32 hexadecimal digits, days ISO, times UTC to 100 ns.
/// </summary>
internal static class ServerText
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.fffffff";

    /// <summary>In characters, of which each may take three bytes.</summary>
    private const int LongestIndexed = 2_000;

    public static string Of(EntityId id) => id.Value.ToString("N");

    public static string Of(AssertionId id) => id.Value.ToString("N");

    public static EntityId Entity(string text) => new(Guid.ParseExact(text, "N"));

    public static AssertionId Assertion(string text) => new(Guid.ParseExact(text, "N"));

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) =>
        new(DateTime.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A reference as one text: system and kind have no slash in it, so that the id may have any.</summary>
    public static string Of(ExternalRef reference) => $"{Uri.EscapeDataString(reference.System)}/{reference.Kind}/{reference.Id}";

    /// <summary>The text by which a reference is found.</summary>
    public static string Key(ExternalRef reference) => Indexed(Of(reference));

    /// <summary>
    /// A text for an index that takes no longer ones than some 8 kB; a longer one is found by its digest. What is not a
    /// character would come back as another text.
    /// </summary>
    public static string Indexed(string text)
    {
        var whole = UnicodeText.WellFormed(text);
        return whole.Length <= LongestIndexed ? whole : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))}";
    }

    public static ExternalRef Reference(string text)
    {
        var parts = text.Split('/', 3);
        return new(Uri.UnescapeDataString(parts[0]), Enum.Parse<EntityKind>(parts[1]), parts[2]);
    }

    /// <summary>The label of a protection, made from what it says: it means the same in every database and for ever.</summary>
    public static string Label(Protection protection) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(protection.Key)).AsSpan(0, 12));
}
