namespace Cse.Intel.Graph.Domain;

/// <summary>What another system calls a record: its namespace, the kind of record, and its id there.</summary>
/// <param name="System">The namespace of the id, e.g. <c>niche</c> or <c>pole</c>.</param>
/// <param name="Kind">The kind of record the id names; ids may repeat between kinds.</param>
/// <param name="Id">The id in that system, exactly as given.</param>
public sealed record ExternalRef(string System, EntityKind Kind, string Id) : IComparable<ExternalRef>
{
    /// <summary><c>Kind:id</c>, by which people and paths are ordered when nothing else tells them apart (at-risk.md, rule 8).</summary>
    public string SortKey => $"{Kind}:{Id}";

    /// <summary>Ordinal by kind, id, system (at-risk.md, rule 11).</summary>
    public int CompareTo(ExternalRef? other)
    {
        if (other is null)
            return 1;
        var byKind = string.CompareOrdinal(Kind.ToString(), other.Kind.ToString());
        if (byKind != 0)
            return byKind;
        var byId = string.CompareOrdinal(Id, other.Id);
        return byId != 0 ? byId : string.CompareOrdinal(System, other.System);
    }
}
