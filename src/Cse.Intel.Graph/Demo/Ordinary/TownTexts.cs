using System.Collections.Immutable;

namespace Cse.Intel.Graph.Demo.Ordinary;

/// <summary>What reports of ordinary life say: invented, sanitised, one or two sentences.</summary>
internal static class TownTexts
{
    public static ImmutableArray<string> Household { get; } =
    [
        "Household record: who lives at the address and who is related to whom.",
        "A home visit noted who lives at the address. Nothing of concern was seen.",
        "Enrolment record with the names of those who live at the address.",
        "Registration of a household with the health centre.",
        "Electoral enquiry: the residents of the address were noted.",
    ];

    public static ImmutableArray<string> Work { get; } =
    [
        "Licensing visit: the people who work at the premises were noted.",
        "Staff list seen during a fire safety visit.",
        "Neighbourhood officers called at the premises and noted who works there.",
    ];

    public static ImmutableArray<string> Driving { get; } =
    [
        "Routine stop; papers in order.",
        "Parking enquiry: keeper and driver noted.",
        "Speed awareness visit by the road; the driver was advised.",
        "The car was parked across a drop kerb and was moved at once.",
    ];

    public static ImmutableArray<string> Phones { get; } =
    [
        "Contact number given when reporting a lost dog.",
        "Number left with the front counter.",
        "Contact number on a neighbourhood watch list.",
    ];

    public static ImmutableArray<string> Friends { get; } =
    [
        "The two sit together in most lessons and walk home the same way.",
        "The two play in the same team on Saturdays.",
        "Both come to the youth club and spend their time together.",
        "The two were in town together in the afternoon and caused no concern.",
    ];

    public static ImmutableArray<string> Sightings { get; } =
    [
        "Seen during a patrol; no concern.",
        "Was there when officers called about noise; gave details freely.",
        "Was in the street when a window was reported broken and saw nothing.",
        "Helped a neighbour who had locked herself out.",
    ];

    public static ImmutableArray<(string Type, string Summary)> Incidents { get; } =
    [
        ("incident", "A bicycle was taken from a garden"),
        ("incident", "Neighbours fell out over a hedge"),
        ("incident", "A shop window was broken"),
        ("incident", "Two cars touched in a car park"),
        ("incident", "A parcel went missing from a doorstep"),
        ("incident", "Loud music after midnight"),
        ("incident", "A purse was lost on the market and handed in"),
        ("incident", "Graffiti on the bus shelter"),
    ];
}
