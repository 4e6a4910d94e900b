namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>A row of the customer file, with whatever is wrong with it; an empty text or null is an empty cell.</summary>
internal sealed record Customer
{
    public required int Id { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string City { get; init; }

    public required string Country { get; init; }

    public required string Language { get; init; }

    public required DateOnly? BirthDate { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Erased at the person's wish: in no file, but the orders remain in the books.</summary>
    public required bool Erased { get; init; }

    public DateOnly CreatedOn => DateOnly.FromDateTime(CreatedAt);
}
