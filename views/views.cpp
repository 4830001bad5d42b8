// Keeps the library linkable while a layer is empty.
