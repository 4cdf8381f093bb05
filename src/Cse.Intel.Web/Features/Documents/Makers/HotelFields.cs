using Cse.Intel.Letters.Templates.HotelNotice;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>What is asked of a hotel on every paper addressed to one.</summary>
internal static class HotelFields
{
    /// <summary>The fields.</summary>
    public static IReadOnlyList<DocumentField> All { get; } =
    [
        new("Hotel.Name", "Name of the hotel"),
        new("Hotel.Person", "Who is given the paper", "Full name"),
        new("Hotel.Capacity", "What they are to the hotel", Shape: FieldShape.Choice)
        {
            Suggestion = nameof(HotelCapacity.Manager),
            Choices = [(nameof(HotelCapacity.Owner), "Owner"), (nameof(HotelCapacity.Operator), "Operator"), (nameof(HotelCapacity.Manager), "Manager")],
        },
    ];

    /// <summary>The hotel as written.</summary>
    public static Hotel Read(DocumentAnswers answers, IReadOnlyList<string> address) => new(
        answers.Text("Hotel.Name"), address, answers.Text("Hotel.Person"),
        Enum.TryParse<HotelCapacity>(answers["Hotel.Capacity"], out var capacity) ? capacity : HotelCapacity.Manager);
}
