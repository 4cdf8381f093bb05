namespace Cse.Intel.Graph.Domain.Identity;

/// <summary>What somebody judged of two records of people.</summary>
public enum Verdict
{
    /// <summary>They are the same person.</summary>
    Same,
    /// <summary>They are not.</summary>
    NotSame,
    /// <summary>It cannot be said.</summary>
    Unsure,
}

/// <summary>
/// A judgement whether two records are the same person, with author, time and grounds. No record is overwritten:
/// questions look through "same", and retracting the judgement restores every path.
/// </summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Left">The record with the smaller id.</param>
/// <param name="Right">The other record.</param>
/// <param name="Verdict">What was judged.</param>
/// <param name="Grounds">Why.</param>
/// <param name="RecordedAt">When (UTC).</param>
/// <param name="RecordedBy">By whom.</param>
/// <param name="RetractedAt">When it was taken back; null while it stands.</param>
public sealed record Judgement(
    EntityId Id,
    EntityId Left,
    EntityId Right,
    Verdict Verdict,
    string Grounds,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    DateTimeOffset? RetractedAt);
