using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>A shared record with its place in the order, before anything is read for its row.</summary>
internal sealed record SharedRanked(Subject What, ImmutableArray<Sharer> Sharers, double Strength, IReadOnlyList<Window> Windows) : IComparable<SharedRanked>
{
    private const int Decimals = 9;

    public bool HasWindow => Windows.Count > 0;

    public static SharedRanked Of(IReadOnlyList<Touch> touches, SharedEvidence evidence, WhatTheyShare question)
    {
        var what = touches[0].What;
        return new(
            what,
            [.. touches
                .OrderByDescending(touch => touch.Strength).ThenBy(touch => touch.Who.Facts.SortKey, StringComparer.Ordinal)
                .Select(touch => new Sharer(touch.Who, touch.Strength, [.. touch.Items], Undated(touch, evidence)))],
            Math.Round(touches.Min(touch => touch.Strength), Decimals),
            WhatTheyShare.IsPlace(what.Facts.Kind) ? Window.OfAll(touches, evidence, question.AsOf) : []);
    }

    public SharedRecord ToRow(int place, SharedEvidence evidence, DateOnly asOf)
    {
        var row = new SharedRecord(
            place, What, Sharers, Strength, evidence.Busy(What),
            [.. Windows.Take(WhatTheyShare.WindowsAtMost).Select(window => window.ToTime())], Windows.Count, "");
        return row with { Sentence = SharedSentence.Of(row, WhatTheyShare.IsPlace(What.Facts.Kind)) };
    }

    public int CompareTo(SharedRanked? other) => other is null ? -1 : SharedCursor.At(this).CompareTo(SharedCursor.At(other));

    private static ImmutableHashSet<AssertionId> Undated(Touch touch, SharedEvidence evidence) =>
        [.. touch.Items.Where(item => evidence.Observed(item).IsUnknown).Select(item => item.Edge.Assertion)];
}

/// <summary>Where a page ended: the last row's place in the order, so that paging stays right when others come or go.</summary>
internal sealed record SharedCursor(int Sharers, bool HasWindow, double Strength, string SortKey) : IComparable<SharedCursor>
{
    /// <summary>The place of a row.</summary>
    public static SharedCursor At(SharedRanked row) => new(row.Sharers.Length, row.HasWindow, row.Strength, row.What.Facts.SortKey);

    /// <summary>Reads the text form.</summary>
    /// <exception cref="QuestionRefusedException">It is not one of ours.</exception>
    public static SharedCursor Parse(string text)
    {
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('|', 4) is [var sharers, ("0" or "1") and var window, var strength, var key]
            && int.TryParse(sharers, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && double.TryParse(strength, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new(count, window == "1", number, key);
        throw new QuestionRefusedException("cursor.invalid", "This page marker is not valid any more. Begin at the first page.");
    }

    /// <summary>True when a row comes after this place.</summary>
    public bool Precedes(SharedRanked row) => CompareTo(At(row)) < 0;

    /// <summary>The order of the list: most sharers, then with a window, then the strongest, then by key.</summary>
    public int CompareTo(SharedCursor? other)
    {
        if (other is null)
            return -1;
        if (Sharers != other.Sharers)
            return other.Sharers.CompareTo(Sharers);
        if (HasWindow != other.HasWindow)
            return HasWindow ? -1 : 1;
        return Strength != other.Strength ? other.Strength.CompareTo(Strength) : string.CompareOrdinal(SortKey, other.SortKey);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Sharers}|{(HasWindow ? 1 : 0)}|{Strength:R}|{SortKey}")));
}
