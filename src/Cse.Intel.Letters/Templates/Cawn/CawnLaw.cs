namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>What one legal basis makes the notice say.</summary>
/// <param name="Section">The section in words, as read aloud.</param>
/// <param name="Offence">The offence in plain English.</param>
/// <param name="Penalty">The maximum penalty; completes "the maximum penalty is ...".</param>
/// <param name="LesserPenalty">A sentence on the maximum in a magistrates' court where that is lower; else empty.</param>
/// <param name="Source">Where offence and penalty were read, and what a force's solicitor still has to confirm.</param>
internal sealed record CawnLaw(string Section, string Offence, string Penalty, string LesserPenalty, string Source);
