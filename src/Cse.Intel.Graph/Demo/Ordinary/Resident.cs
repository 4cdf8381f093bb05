namespace Cse.Intel.Graph.Demo.Ordinary;

/// <summary>Somebody of ordinary life.</summary>
/// <param name="Node">Their record.</param>
/// <param name="Age">Whole years on the anchor.</param>
/// <param name="Home">The address of their household.</param>
internal sealed record Resident(Node Node, int Age, Node Home)
{
    public bool IsAdult => Age >= 18;

    /// <summary>Of an age for Alderfold School.</summary>
    public bool IsPupil => Age is >= 11 and <= 16;
}
