namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>Who speaks a language, and what such people are called. Names stand by how common they are, most common first.</summary>
internal sealed record Culture(string Language, IReadOnlyList<string> FirstNames, IReadOnlyList<string> LastNames)
{
    public static Culture French { get; } = Of("fr",
        "Marie,Camille,Zoé,Léa,Chloé,Manon,Inès,Élise,Hélène,Anaïs,Jeanne,Océane,Margaux,Juliette,Noémie,Aurélie,Céline,Françoise,Gaëlle,Maëlys," +
        "Lucas,Hugo,Jules,Théo,Léo,Nathan,Raphaël,Gabriel,Mathéo,Rémi,Jérôme,François,Benoît,Loïc,Cédric,Étienne,Noël,Anne-Sophie,Jean-Luc,Fatou",
        "Martin,Bernard,Dubois,Thomas,Robert,Petit,Durand,Leroy,Moreau,Simon,Laurent,Lefèvre,Michel,Garcia,David,Bertrand,Roux,Vincent,Fournier,Morel," +
        "Girard,André,Mercier,Dupont,Lambert,Bonnet,François,Martinez,Legrand,Garnier,Faure,Rousseau,Blanc,Guérin,Müller,Henry,Roussel,Nicolas,Perrin,Morin," +
        "Mathieu,Clément,Gauthier,Dumont,Lopez,Fontaine,Chevalier,Robin,Masson,Sanchez,Gérard,Nguyen,Boyer,Denis,Lemaire,Duval,Joly,Gautier,Roger,Roche," +
        "Benoît,Traoré,Haddad,Le Gall,de la Tour,L'Hermite,Peñalba,Ben Amor,Châtelain,Lévêque");

    public static Culture English { get; } = Of("en",
        "Olivia,Amelia,Isla,Ava,Emily,Sophie,Grace,Lily,Freya,Chloë,Ella,Poppy,Evie,Alice,Siân,Zoë,Aoife,Niamh,Priya,Aisha," +
        "Oliver,George,Harry,Jack,Noah,Charlie,Jacob,Alfie,Freddie,Oscar,James,William,Henry,Thomas,Ethan,Seán,Ciarán,Mohammed,Daniel,Rhys",
        "Smith,Jones,Williams,Taylor,Davies,Brown,Wilson,Evans,Thomas,Johnson,Roberts,Walker,Wright,Robinson,Thompson,White,Hughes,Edwards,Green,Hall," +
        "Wood,Harris,Lewis,Martin,Jackson,Clarke,Clark,Turner,Hill,Cooper,Ward,Morris,Moore,Patel,King,Baker,Harrison,Morgan,Allen,Scott," +
        "O'Brien,O'Connor,Murphy,Kelly,Byrne,McCarthy,Ó Dónaill,Singh,Khan,Ahmed,Fletcher-Hughes,Brontë,Campbell,Stewart,Reid,Price,Powell,Nwosu,Begum,Fry");

    public static Culture German { get; } = Of("de",
        "Anna,Lena,Emma,Mia,Hannah,Sofia,Jürgen,Björn,Jörg,Käthe,Bärbel,Günther,Lukas,Leon,Finn,Jonas,Paul,Elias,Felix,Maximilian,Ursula,Heike,Stefan,Uwe,Ayşe,Sören",
        "Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann," +
        "Braun,Krüger,Hofmann,Hartmann,Lange,Schmitt,Werner,Krause,Meier,Lehmann,Köhler,Großmann,Weiß,Jäger,Böhm,Yılmaz,von der Heide,Groß,Vogel,Möller");

    public static Culture Spanish { get; } = Of("es",
        "Lucía,Sofía,Martina,María,Paula,Valeria,Ana,Íñigo,Begoña,Rocío,Hugo,Mateo,Martín,Álvaro,José,Jesús,Ángel,Iván,Pablo,Núria",
        "García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Ruiz,Hernández,Díaz,Moreno,Muñoz,Álvarez,Romero,Ibáñez,Núñez");

    public static Culture Italian { get; } = Of("it",
        "Giulia,Sofia,Aurora,Alice,Ginevra,Emma,Beatrice,Chiara,Noemi,Niccolò,Leonardo,Francesco,Alessandro,Lorenzo,Mattia,Andrea,Gabriele,Giosuè,Riccardo,Elena",
        "Rossi,Russo,Ferrari,Esposito,Bianchi,Romano,Colombo,Ricci,Marino,Greco,Bruno,Gallo,Conti,De Luca,Mancini,Costa,Giordano,D'Angelo,Rizzo,Nicolò");

    public static Culture Dutch { get; } = Of("nl",
        "Emma,Julia,Mila,Tess,Sophie,Zoë,Sara,Anouk,Loïs,Fleur,Daan,Sem,Lucas,Levi,Finn,Bram,Joris,Noé,Jeroen,Thijs",
        "de Jong,Jansen,de Vries,van den Berg,van Dijk,Bakker,Janssen,Visser,Smit,Meijer,de Boer,Mulder,Peeters,Maes,Jacobs,Mertens,Willems,Claes,Goossens,Wouters");

    public static Culture Polish { get; } = Of("pl",
        "Zuzanna,Julia,Maja,Zofia,Hanna,Małgorzata,Agnieszka,Łucja,Antoni,Jan,Łukasz,Paweł,Michał,Stanisław,Wojciech,Grzegorz,Świętosława,Żaneta,Piotr,Kamil",
        "Nowak,Kowalski,Wiśniewski,Wójcik,Kowalczyk,Kamiński,Lewandowski,Zieliński,Szymański,Woźniak,Dąbrowski,Kozłowski,Mazur,Jankowski,Krawczyk,Piotrowski,Grabowski,Pawłowski,Król,Wróbel");

    public static Culture Portuguese { get; } = Of("pt",
        "Maria,Leonor,Matilde,Inês,Conceição,Beatriz,João,Francisco,Santiago,Tomás,Gonçalo,Duarte,Simão,Mariana,Luís,Sebastião",
        "Silva,Santos,Ferreira,Pereira,Oliveira,Costa,Rodrigues,Martins,Sousa,Fernandes,Gonçalves,Gomes,Lopes,Marques,Simões,Conceição");

    private static Culture Of(string language, string firstNames, string lastNames) =>
        new(language, firstNames.Split(','), lastNames.Split(','));
}
