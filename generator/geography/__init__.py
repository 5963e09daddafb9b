"""Country shapes (data) and what turns them into map paths: projection, clipping, panels."""
