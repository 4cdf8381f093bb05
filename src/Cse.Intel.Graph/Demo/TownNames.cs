using System.Collections.Immutable;

namespace Cse.Intel.Graph.Demo;

/// <summary>Names that belong to nobody. Family names are put together so that no two towns have one in common.</summary>
internal static class TownNames
{
    /// <summary>Family names a town has, numbered from 0; the story uses the first forty.</summary>
    public static int FamiliesEach => Fronts.Length;

    public static ImmutableArray<string> Girls { get; } = Words(
        "Rozenwy Lowenny Morwel Hedrel Jenifrey Tressa-Lin Kaylen Brialle Ottiline Sabeth Perrenny Arrelle Demelle Jorella Quilla Vesper-Ann Isolde-May " +
        "Calenna Dorrie-Lou Evelith Fennelly Gwenifer Hesper Illira Jessamel Keziel Lilavyn Mirabeth Nolwenny Orlith Pascalle " +
        "Rhosyl Sidwella Tibbeth Ursylla Velenny Wilmette Yestinne Zephira Amberlin Brambeth Corisande Delphiry Emberlyn");

    public static ImmutableArray<string> Boys { get; } = Words(
        "Massen Ruanno Silvanno Branwel Cadoro Derwin Elphin Ferrick Gerrans Hosken Innick Jowanno Kevren Lanyo Madrick " +
        "Nevick Ostren Pentrick Quillam Rennick Sithny Tamblyn Udrick Venner Wellan Yestin Zacko Austell Benesek Collanno Dewick " +
        "Enyon Fraddo Gawen Hickar Issey Jermyn Kenwick");

    private static readonly ImmutableArray<string> Fronts = Words(
        "Thistle Bramble Otter Nettle Quill Sorrel Tansy Yarrow Cinder Fennel Gorse Juniper Kestrel Lantern Marl Pebble Saffron " +
        "Teasel Umber Velvet Acorn Barley Clover Dapple Ember Feather Gossamer Indigo Jasper Kindle Linnet Mallow Nutmeg Parsley " +
        "Quince Russet Sedge Timber Vetch Walnut Plover Curlew Sparrow Starling Dunnock Siskin Bunting Pipit Osprey Mustard " +
        "Cardamom Pewter Cobalt Ochre Slate Flint Granite Basalt Puddle Ripple Drizzle Mizzle Glimmer Twinkle Shimmer Candle Kettle " +
        "Button Thimble Spindle Bobbin Ribbon Tassel Buckle Bellows Anvil Chisel Trowel Lattice Trellis Cobble Gravel Pocket " +
        "Satchel Parcel Biscuit Crumpet Pickle Treacle Custard Toffee Ginger Tumbler Saucer Teapot Lupin Foxglove Larkspur Campion " +
        "Speedwell Comfrey Bilberry Medlar Damson");

    private static readonly ImmutableArray<string> Backs = Words(
        "wick forth mere combe hollow thwaite garth stow holt thorpe dale croft marsh field ridge brook ford well bourne shaw hurst " +
        "den cote worthy sike beck fell rigg toft by stead moor gate pool haven reach strand cliffe heath lea mead grove bank vale " +
        "copse rise water stone bridge spring wold");

    private static readonly ImmutableArray<string> TownFronts = Words("Quarn Luddle Wether Sorrow Tansle Querno Hobble Mither Fallow Drummel");

    private static readonly ImmutableArray<string> TownBacks = Words("brook mouth stead gate cross");

    /// <summary>Streets of every town; none is taken from a map.</summary>
    public static ImmutableArray<string> Streets { get; } =
    [
        "Larkspill Row", "Tannery Steps", "Wicketmere Lane", "Fallowgreen Road", "Kilnfire Street", "Osierbed Lane", "Ropewalk Rise",
        "Cloudberry Avenue", "Gimlet Yard", "Pedlarsgate", "Sheepwash Terrace", "Lamplighter Close", "Treadmill Hill", "Quernstone Way",
        "Spindrift Court", "Hobnail Street",
    ];

    /// <summary>
    /// A family name of a town. Front and back follow from the slot, the back shifted by the town's number, so that a
    /// pair tells both: the same name in two towns would need the same front, hence the same slot, hence the same shift.
    /// </summary>
    public static string Family(int town, int slot) => Fronts[slot] + Backs[(slot + town) % Backs.Length];

    /// <summary>A town's name; number 0 is Calderbrook.</summary>
    public static string Town(int number) =>
        number == 0 ? "Calderbrook" : TownFronts[(number - 1) % TownFronts.Length] + TownBacks[(number - 1) / TownFronts.Length];

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ')];
}
