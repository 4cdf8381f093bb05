namespace Cse.Intel.Web.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Total">How many items there are altogether.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int Total)
{
    /// <summary>Items on a page.</summary>
    public const int Size = 50;

    /// <summary>How many pages there are.</summary>
    public int Pages => (Total + Size - 1) / Size;
}

/// <summary>Makes pages.</summary>
public static class Paged
{
    /// <summary>The page of a list that is at hand; a number past either end takes the page there.</summary>
    public static Paged<T> Of<T>(IReadOnlyList<T> all, int page)
    {
        ArgumentNullException.ThrowIfNull(all);
        var last = Math.Max(1, (all.Count + Paged<T>.Size - 1) / Paged<T>.Size);
        var shown = Math.Clamp(page, 1, last);
        return new([.. all.Skip((shown - 1) * Paged<T>.Size).Take(Paged<T>.Size)], shown, all.Count);
    }
}
