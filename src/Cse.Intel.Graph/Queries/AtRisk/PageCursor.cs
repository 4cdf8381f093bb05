using System.Globalization;
using System.Text;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>Where a page ended: the last row's place in the order, so that paging stays right when others come or go.</summary>
internal sealed record PageCursor(double Strength, int Links, string SortKey)
{
    /// <summary>Reads the text form.</summary>
    /// <exception cref="QuestionRefusedException">It is not one of ours.</exception>
    public static PageCursor Parse(string text)
    {
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('|', 3) is [var strength, var links, var key]
            && double.TryParse(strength, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(links, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return new(number, count, key);
        throw new QuestionRefusedException("cursor.invalid", "This page marker is not valid any more. Begin at the first page.");
    }

    /// <summary>True when a row comes after this place.</summary>
    public bool Precedes(Route row)
    {
        if (row.Rounded != Strength)
            return row.Rounded < Strength;
        return row.Links != Links ? row.Links > Links : string.CompareOrdinal(row.At.Subject.Facts.SortKey, SortKey) > 0;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Strength:R}|{Links}|{SortKey}")));
}
