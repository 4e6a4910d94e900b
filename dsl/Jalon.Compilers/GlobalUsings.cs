global using Jalon.Algebra;
global using Jalon.Algebra.Functions;
global using Jalon.Algebra.Model;
global using Jalon.Algebra.Relations;
global using Jalon.Algebra.Scalars;
global using Jalon.Algebra.Types;
