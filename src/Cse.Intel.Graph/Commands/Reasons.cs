namespace Cse.Intel.Graph.Commands;

/// <summary>Reasons that must be given, because what they explain is read again by others later.</summary>
internal static class Reasons
{
    private const int Longest = 2_000;

    /// <summary>Refuses a missing or endless reason.</summary>
    public static void Demand(string? reason, string field = "reason")
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new CommandRefusedException("command.no_reason", field, "Say why: others will read it later.");
        if (reason.Length > Longest)
            throw new CommandRefusedException("command.too_long", field, $"At most {Longest} characters.");
    }
}
