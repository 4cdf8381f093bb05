using CsCheck;
using Cse.Intel.Graph.Demo;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>Towns that several tests read.</summary>
internal static class Towns
{
    public static readonly DateOnly Usual = new(2026, 11, 24);

    /// <summary>Days on which date arithmetic goes wrong first.</summary>
    public static TheoryData<DateOnly> Anchors { get; } = new(
        Usual, new DateOnly(2028, 2, 29), new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 1), new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1),
        new DateOnly(2024, 2, 29), new DateOnly(2030, 3, 31), new DateOnly(2100, 2, 28), new DateOnly(2100, 3, 1), new DateOnly(1960, 2, 29),
        new DateOnly(2199, 12, 31));

    public static Gen<DateOnly> AnyAnchor { get; } =
        Gen.Int[new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static TownReader Read(DateOnly? anchor = null, int seed = 1, int number = 0) =>
        new(CalderbrookTown.Build(seed, anchor ?? Usual, number), number);
}
