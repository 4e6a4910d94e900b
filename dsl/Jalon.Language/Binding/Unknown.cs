using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>Stands for a value that could not be bound. Its error is reported, and its type fits everything, so that no other follows from it.</summary>
internal sealed record Unknown() : Scalar(DataType.Empty, true);
